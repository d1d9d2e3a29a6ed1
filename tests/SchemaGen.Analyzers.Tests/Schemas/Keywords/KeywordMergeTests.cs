using SchemaGen.Models;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Keywords.Table;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas.Keywords;

/// <summary>What two values of each keyword say together: two parts of <c>allOf</c> are read as the one schema that asks for both.</summary>
public sealed class KeywordMergeTests
{
    /// <summary>The keyword, what stands beside it, two values, and the one that says both: null where the second is left to the evaluator.</summary>
    public static TheoryData<string, string, string, string, string?> Joined { get; } = new()
    {
        { "type", "", "[\"string\", \"integer\"]", "[\"integer\", \"boolean\"]", "\"integer\"" },
        { "type", "", "\"string\"", "\"integer\"", null },
        { "enum", "", "[\"a\", \"b\", \"c\"]", "[\"c\", \"b\", \"d\"]", "[\"b\", \"c\"]" },
        { "enum", "", "[\"a\"]", "[\"b\"]", null },
        { "const", "", "\"a\"", "\"a\"", "\"a\"" },
        { "const", "", "\"a\"", "\"b\"", null },
        { "nullable", "\"type\": \"string\"", "true", "true", "true" },
        { "minimum", "\"type\": \"integer\"", "1", "3", "3" },
        { "minimum", "\"type\": \"integer\"", "3", "1", "3" },
        { "maximum", "\"type\": \"integer\"", "9", "7", "7" },
        { "exclusiveMinimum", "\"type\": \"number\"", "1", "3", "3" },
        { "exclusiveMaximum", "\"type\": \"number\"", "9", "7", "7" },
        { "multipleOf", "\"type\": \"integer\"", "4", "8", "8" },
        { "multipleOf", "\"type\": \"integer\"", "4", "6", null },
        { "divisibleBy", "\"type\": \"integer\"", "4", "8", null },
        { "minLength", "\"type\": \"string\"", "1", "3", "3" },
        { "maxLength", "\"type\": \"string\"", "9", "7", "7" },
        { "pattern", "\"type\": \"string\"", "\"^a\"", "\"^a\"", "\"^a\"" },
        { "pattern", "\"type\": \"string\"", "\"^a\"", "\"b$\"", null },
        { "format", "\"type\": \"string\"", "\"uri\"", "\"date\"", null },
        { "contentEncoding", "\"type\": \"string\"", "\"base64\"", "\"base32\"", "\"base64\"" },
        { "contentMediaType", "\"type\": \"string\"", "\"image/png\"", "\"image/gif\"", "\"image/png\"" },
        { "contentSchema", "\"type\": \"string\"", "{ \"type\": \"object\" }", "{ \"type\": \"array\" }", "{ \"type\": \"object\" }" },
        { "items", "\"type\": \"array\"", "{ \"type\": \"integer\", \"minimum\": 1 }", "{ \"maximum\": 9 }", "{ \"type\": \"integer\", \"minimum\": 1, \"maximum\": 9 }" },
        { "prefixItems", "\"type\": \"array\", \"items\": false", "[{ \"type\": \"integer\" }]", "[{ \"type\": \"string\" }]", null },
        { "additionalItems", "\"type\": \"array\", \"items\": [{ \"type\": \"integer\" }]", "{ \"type\": \"integer\" }", "false", null },
        { "unevaluatedItems", "\"type\": \"array\"", "{ \"type\": \"integer\" }", "false", null },
        { "minItems", "\"type\": \"array\", \"items\": { \"type\": \"string\" }", "1", "3", "3" },
        { "maxItems", "\"type\": \"array\", \"items\": { \"type\": \"string\" }", "9", "7", "7" },
        { "uniqueItems", "\"type\": \"array\", \"items\": { \"type\": \"string\" }", "false", "true", "true" },
        { "properties", "\"type\": \"object\"", "{ \"a\": { \"type\": \"integer\", \"minimum\": 1 } }", "{ \"a\": { \"maximum\": 9 }, \"b\": {} }", "{ \"a\": { \"type\": \"integer\", \"minimum\": 1, \"maximum\": 9 }, \"b\": {} }" },
        { "patternProperties", "\"type\": \"object\", \"additionalProperties\": false", "{ \"^a\": { \"type\": \"integer\", \"minimum\": 1 } }", "{ \"^a\": { \"maximum\": 9 } }", "{ \"^a\": { \"type\": \"integer\", \"minimum\": 1, \"maximum\": 9 } }" },
        { "additionalProperties", "\"type\": \"object\"", "{ \"type\": \"integer\", \"minimum\": 1 }", "{ \"maximum\": 9 }", "{ \"type\": \"integer\", \"minimum\": 1, \"maximum\": 9 }" },
        { "unevaluatedProperties", "\"type\": \"object\"", "{ \"type\": \"integer\" }", "{ \"type\": \"string\" }", null },
        { "propertyNames", "\"type\": \"object\"", "{ \"maxLength\": 3 }", "{ \"pattern\": \"^a\" }", null },
        { "required", "\"type\": \"object\", \"properties\": { \"a\": {}, \"b\": {}, \"c\": {} }", "[\"a\", \"b\"]", "[\"b\", \"c\"]", "[\"a\", \"b\", \"c\"]" },
        { "minProperties", "\"type\": \"object\"", "1", "3", "3" },
        { "maxProperties", "\"type\": \"object\"", "9", "7", "7" },
        { "dependentRequired", "\"type\": \"object\", \"properties\": { \"a\": {}, \"b\": {}, \"c\": {} }", "{ \"a\": [\"b\"] }", "{ \"a\": [\"c\"], \"b\": [\"c\"] }", "{ \"a\": [\"b\", \"c\"], \"b\": [\"c\"] }" },
        { "dependencies", "\"type\": \"object\", \"properties\": { \"a\": {}, \"b\": {}, \"c\": {} }", "{ \"a\": [\"b\"] }", "{ \"a\": [\"c\"], \"b\": [\"c\"] }", "{ \"a\": [\"b\", \"c\"], \"b\": [\"c\"] }" },
        { "$ref", "", "\"#/$defs/low\"", "\"#/$defs/high\"", "\"#/$defs/both\"" },
        { "$dynamicRef", "\"type\": \"string\"", "\"#a\"", "\"#b\"", null },
        { "$recursiveRef", "\"type\": \"string\"", "\"#\"", "\"#b\"", null },
        { "allOf", "\"type\": \"integer\"", "[{ \"minimum\": 1 }]", "[{ \"maximum\": 9 }]", "[{ \"minimum\": 1 }, { \"maximum\": 9 }]" },
        { "extends", "\"type\": \"string\"", "{ \"maxLength\": 3 }", "{ \"minLength\": 3 }", null },
        { "disallow", "\"type\": \"string\"", "[\"null\"]", "[\"boolean\"]", null },
        { "title", "\"type\": \"string\"", "\"A\"", "\"B\"", "\"A\"" },
        { "description", "\"type\": \"string\"", "\"A\"", "\"B\"", "\"A\"" },
        { "default", "\"type\": \"string\"", "\"a\"", "\"b\"", "\"a\"" },
        { "example", "\"type\": \"string\"", "\"a\"", "\"b\"", "\"a\"" },
        { "examples", "\"type\": \"string\"", "[\"a\"]", "[\"b\"]", "[\"a\"]" },
        { "deprecated", "\"type\": \"string\"", "false", "true", "true" },
        { "readOnly", "\"type\": \"string\"", "false", "true", "true" },
        { "writeOnly", "\"type\": \"string\"", "false", "true", "true" },
    };

    /// <summary>The keyword, what stands beside it, and two schemas with it that are read one beside the other.</summary>
    public static TheoryData<string, string, string, string> Kept { get; } = new()
    {
        { "contains", "\"type\": \"array\", \"items\": { \"type\": \"string\" }", "{ \"contains\": { \"const\": \"a\" } }", "{ \"contains\": { \"const\": \"b\" } }" },
        { "minContains", "\"type\": \"array\", \"items\": { \"type\": \"string\" }", "{ \"contains\": { \"const\": \"a\" }, \"minContains\": 2 }", "{ \"contains\": { \"const\": \"b\" }, \"minContains\": 3 }" },
        { "maxContains", "\"type\": \"array\", \"items\": { \"type\": \"string\" }", "{ \"contains\": { \"const\": \"a\" }, \"maxContains\": 2 }", "{ \"contains\": { \"const\": \"b\" }, \"maxContains\": 3 }" },
        { "dependentSchemas", "\"type\": \"object\", \"properties\": { \"a\": {}, \"b\": {}, \"c\": {} }", "{ \"dependentSchemas\": { \"a\": { \"required\": [\"b\"] } } }", "{ \"dependentSchemas\": { \"a\": { \"required\": [\"c\"] } } }" },
        { "anyOf", "\"type\": \"string\"", "{ \"anyOf\": [{ \"pattern\": \"^a\" }, { \"maxLength\": 1 }] }", "{ \"anyOf\": [{ \"pattern\": \"b$\" }, { \"maxLength\": 2 }] }" },
        { "oneOf", "\"type\": \"string\"", "{ \"oneOf\": [{ \"pattern\": \"^a\" }, { \"maxLength\": 1 }] }", "{ \"oneOf\": [{ \"pattern\": \"b$\" }, { \"maxLength\": 2 }] }" },
        { "not", "\"type\": \"string\"", "{ \"not\": { \"const\": \"a\" } }", "{ \"not\": { \"const\": \"b\" } }" },
        { "if", "\"type\": \"string\"", "{ \"if\": { \"pattern\": \"^a\" }, \"then\": { \"maxLength\": 2 } }", "{ \"if\": { \"pattern\": \"^b\" }, \"then\": { \"maxLength\": 3 } }" },
        { "then", "\"type\": \"string\"", "{ \"if\": { \"pattern\": \"^a\" }, \"then\": { \"maxLength\": 2 } }", "{ \"if\": { \"pattern\": \"^a\" }, \"then\": { \"minLength\": 1 } }" },
        { "else", "\"type\": \"string\"", "{ \"if\": { \"pattern\": \"^a\" }, \"else\": { \"maxLength\": 2 } }", "{ \"if\": { \"pattern\": \"^a\" }, \"else\": { \"minLength\": 1 } }" },
    };

    [Fact]
    public void Each_keyword_is_tried()
    {
        IEnumerable<string> tried = Joined.Select(static row => row.Data.Item1).Concat(Kept.Select(static row => row.Data.Item1));

        // Nothing of what these say is in the model.
        IEnumerable<string> none = ["$schema", "$id", "id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary", "$comment", "$defs", "definitions", "discriminator", "externalDocs", "xml"];
        Assert.All(none, static name => Assert.Equal(MergeRule.First, KeywordTable.MergeOf(name)));
        Assert.Equal(KeywordTable.All.Select(static keyword => keyword.Name).Order(StringComparer.Ordinal), tried.Concat(none).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Joined))]
    public void Two_values_say_together(string keyword, string beside, string left, string right, string? joined)
    {
        string between = beside.Length == 0 ? "" : ", ";
        SchemaReadResult both = Read($$"""{ {{beside}}{{between}}"allOf": [{ "{{keyword}}": {{left}} }, { "{{keyword}}": {{right}} }] }""");
        SchemaReadResult one = Read($$"""{ {{beside}}{{between}}"allOf": [{ "{{keyword}}": {{joined ?? left}} }] }""");

        Assert.Equal(TypesOf(one), TypesOf(both));
        Assert.Equal(joined is null, both.Diagnostics.Concat(both.Evaluated).Any(static fault => fault.Message.Contains("part of the same schema says", StringComparison.Ordinal) || fault.Message.EndsWith("it stands in a part of a schema", StringComparison.Ordinal)));
        if (joined is not null)
        {
            Assert.Empty(both.Diagnostics);
            Assert.Equal(one.Evaluated.Count, both.Evaluated.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void Two_values_are_kept(string keyword, string beside, string left, string right)
    {
        Assert.Equal(MergeRule.KeptTwice, KeywordTable.MergeOf(keyword));
        object[] first = RulesOf($$"""{ {{beside}}, "allOf": [{{left}}] }""");
        object[] second = RulesOf($$"""{ {{beside}}, "allOf": [{{right}}] }""");

        Assert.NotEmpty(first);
        Assert.NotEmpty(second);
        Assert.DoesNotContain(Assert.Single(second), first);
        Assert.Equal([.. first, .. second], RulesOf($$"""{ {{beside}}, "allOf": [{{left}}, {{right}}] }"""));
    }

    /// <summary>The model without the resolved schema, in which each part stands as it is written.</summary>
    private static InputModel TypesOf(SchemaReadResult result) => result.Model! with { ResolvedSchema = "", IsEvaluated = false };

    private static object[] RulesOf(string schema)
    {
        SchemaReadResult result = Read(schema);
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Evaluated);
        PropertyModel property = Assert.Single(result.Model!.Root.Properties);
        return property.Shape switch
        {
            ListShape list => [.. list.Contained],
            ReferenceShape reference => [.. result.Model.Definitions.Single(definition => definition.Key == reference.Key).Shape.Conditions],
            _ => [.. property.Conditions],
        };
    }

    private static SchemaReadResult Read(string schema) => SchemaReader.Read($$"""
        { "type": "object", "properties": { "p": {{schema}} },
          "$defs": { "low": { "type": "integer", "minimum": 1 }, "high": { "type": "integer", "maximum": 9 }, "both": { "type": "integer", "minimum": 1, "maximum": 9 } } }
        """);
}
