using SchemaGen.Analyzers.Tests.Infrastructure;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>Mutations of the seed, the same ones on every run: the reader answers each, and every fault stands in the text.</summary>
public class FuzzTests
{
    private static readonly string[] s_pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "-1", "1e999", "1e-999999999999", "0", "9223372036854775808", "\"\"", "\ud800", "\0", "\ufeff",
        "\"$ref\"", "\"enum\"", "\"const\"", "\"type\"", "\"properties\"", "\"items\"", "\"required\"", "\"default\"", "\"dependentRequired\"", "\"description\"",
        "\"It must be used with image_urls.\"", "\"URL or data URI\"", "\"object\"", "\"array\"", "[[[[", "{\"a\":", "\\u12", "\\ud83d",
    ];

    [Fact]
    public void A_schema_that_is_cut_anywhere_is_answered()
    {
        for (int length = 0; length < SeedSchema.Text.Length; length++)
        {
            AssertAnswered(SeedSchema.Text[..length]);
            AssertAnswered(SeedSchema.Text[length..]);
        }
    }

    [Fact]
    public void A_schema_that_is_mutated_anywhere_is_answered()
    {
        var random = new Random(20240607);
        for (int round = 0; round < 10_000; round++)
        {
            string text = SeedSchema.Text;
            for (int edits = random.Next(1, 5); edits > 0; edits--)
            {
                text = Mutate(text, random);
            }

            AssertAnswered(text);
        }
    }

    [Fact]
    public void Every_value_in_the_place_of_every_other_is_answered()
    {
        string[] values = ["null", "true", "false", "5", "-1.5", "1e999", "\"x\"", "\"\"", "[]", "[null]", "[[\"a\"]]", "{}", "{\"a\":5}", "{\"a\":[\"n\"]}"];
        string[] keywords =
        [
            "$ref", "type", "enum", "const", "default", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern", "format",
            "items", "minItems", "maxItems", "uniqueItems", "required", "properties", "additionalProperties", "patternProperties", "minProperties", "maxProperties", "dependentRequired",
            "dependencies", "title", "description", "examples", "example", "deprecated", "nullable", "x-playground", "x-enumNames", "x-enum-varnames", "x-enumDescriptions",
            "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "contains", "minContains", "maxContains", "prefixItems", "additionalItems", "propertyNames", "dependentSchemas",
            "unevaluatedProperties", "unevaluatedItems", "discriminator", "$id", "$anchor", "$defs", "x-order", "x-fal-order-properties",
        ];

        foreach (string keyword in keywords)
        {
            foreach (string value in values)
            {
                foreach (string type in new[] { "\"string\"", "\"integer\"", "\"number\"", "\"array\"", "\"object\"", "[\"string\",\"null\"]", "[\"string\",\"object\"]" })
                {
                    string member = $"\"{keyword}\": {value}";
                    AssertAnswered($$"""{ "type": {{type}}, {{member}}, "properties": { "n": { "enum": ["a"], {{member}} }, "p": { "type": {{type}}, {{member}} } } }""");
                }
            }
        }
    }

    private static string Mutate(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        int length = Math.Min(random.Next(1, 30), text.Length - at);
        return random.Next(4) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, s_pieces[random.Next(s_pieces.Length)]),
            2 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
            _ => text.Remove(at, length).Insert(at, s_pieces[random.Next(s_pieces.Length)]),
        };
    }

    private static void AssertAnswered(string text)
    {
        SchemaReadResult result = SchemaReader.Read(text);

        Assert.True(result.Model is not null || result.Diagnostics.Count > 0, text);
        foreach (SchemaDiagnostic fault in result.Diagnostics)
        {
            Assert.True(fault.Span.Start >= 0 && fault.Span.Length >= 0 && fault.Span.End <= text.Length && fault.Message.Length > 0, text);
        }

        Assert.Equal(result.Model, SchemaReader.Read(text).Model);
    }
}
