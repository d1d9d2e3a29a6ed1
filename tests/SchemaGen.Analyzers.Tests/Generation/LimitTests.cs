using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Schemas of a size that no vendor has: code that compiles, or nothing, but never a crash.</summary>
public sealed class LimitTests
{
    [Fact]
    public void Ten_thousand_properties_have_no_syntax_error()
    {
        GeneratorRun run = GeneratorRun.Of(Schemas.Of(Properties(10_000)));

        // The compiler takes a minute for a record of that size, hand-written or not: only the text is looked at.
        Assert.DoesNotContain(
            run.Output.SyntaxTrees.SelectMany(static tree => tree.GetDiagnostics(TestContext.Current.CancellationToken)), static fault => fault.Severity == DiagnosticSeverity.Error);
        Assert.Contains("P9999 = p9999", run.RecordFile);
    }

    [Fact]
    public void A_thousand_properties_compile()
    {
        _ = new CompiledModels(GeneratorRun.Of(Schemas.Of(Properties(1000))));
    }

    [Fact]
    public void Ten_thousand_properties_of_one_name_are_numbered()
    {
        var properties = new StringBuilder("\"x\": {}");
        for (int i = 1; i < 10_000; i++)
        {
            properties.Append(CultureInfo.InvariantCulture, $", \"{new string(' ', i % 100)}x{new string('-', i / 100)}{(i % 100 == 0 ? "." : "")}\": {{}}");
        }

        Assert.Contains("X_9999", GeneratorRun.Of(Schemas.Of(properties.ToString())).RecordFile);
    }

    [Fact]
    public void Names_longer_than_metadata_takes()
    {
        string name = new('n', 3000);

        _ = new CompiledModels(GeneratorRun.Start([
            new SchemaText("a.json", Schemas.Of($$"""
                "{{name}}1": { "type": "string", "enum": ["{{name}}", "{{name}}2"] },
                "{{name}}2": { "type": "object", "properties": { "{{name}}": { "type": "object", "properties": { "{{name}}": { "type": "array", "items": { "type": "string", "enum": ["x"] } } } } } },
                "{{new string('語', 3000)}}": { "type": "string", "enum": ["x"] }
                """)) { Slug = "slug/" + name },
        ]));
    }

    [Fact]
    public void Objects_nested_as_deep_as_the_reader_goes()
    {
        string schema = "{ \"type\": \"string\", \"enum\": [\"a\"] }";
        for (int i = 0; i < 120; i++)
        {
            schema = $"{{ \"type\": \"object\", \"properties\": {{ \"inner\": {schema} }} }}";
        }

        _ = new CompiledModels(GeneratorRun.Of(schema));
    }

    [Fact]
    public void Lists_nested_as_deep_as_the_reader_goes()
    {
        string list = "{ \"type\": \"string\", \"maxLength\": 3 }";
        string map = list;
        for (int i = 0; i < 200; i++)
        {
            list = $"{{ \"type\": \"array\", \"items\": {list}, \"maxItems\": 2 }}";
            map = $"{{ \"type\": \"object\", \"additionalProperties\": {map}, \"maxProperties\": 2 }}";
        }

        GeneratorRun run = GeneratorRun.Of(Schemas.Of($"\"list\": {list}, \"map\": {map}"));

        Assert.Contains("JsonElement>>>>>>>>", run.RecordFile);
        _ = new CompiledModels(run);
    }

    [Fact]
    public void An_enum_of_five_thousand_values()
    {
        string values = string.Join(", ", Enumerable.Range(0, 5000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"\"v-{i}\"")));

        _ = new CompiledModels(GeneratorRun.Of(Schemas.Of($"\"e\": {{ \"type\": \"string\", \"enum\": [{values}], \"default\": \"v-4999\" }}")));
    }

    [Fact]
    public void Numbers_at_the_ends_of_their_types()
    {
        _ = new CompiledModels(GeneratorRun.Of(Schemas.Of("""
            "a": { "type": "integer", "minimum": -9223372036854775808, "maximum": 9223372036854775807, "default": -9223372036854775808 },
            "b": { "type": "integer", "minimum": -2147483648, "maximum": 2147483647, "default": -2147483648 },
            "c": { "type": "integer", "enum": [-2147483648, 2147483647], "minimum": -5000000000 },
            "d": { "type": "integer", "enum": [-9223372036854775808, 9223372036854775807], "default": 9223372036854775807 },
            "e": { "type": "integer", "minimum": 1e400, "maximum": -1e400 },
            "f": { "type": "number", "minimum": -1e308, "maximum": 1e400, "default": 1e-320 },
            "g": { "type": "number", "minimum": 5, "maximum": 1 },
            "h": { "type": "number", "exclusiveMinimum": 1, "exclusiveMaximum": 1 },
            "i": { "type": "integer", "minimum": 5, "maximum": 1 },
            "j": { "type": "number", "default": -0.0, "enum": [-0.0, 0.1, 1e308, 4.9e-324] },
            "k": { "type": "integer", "multipleOf": 1e300 },
            "l": { "type": "number", "multipleOf": 1e-300 },
            "m": { "type": "string", "minLength": 5, "maxLength": 1 },
            "n": { "type": "string", "minLength": 99999999999, "maxLength": 99999999999 },
            "o": { "type": "array", "items": { "type": "number", "enum": [1, 2.5] }, "default": [2.5] },
            "p": { "type": "array", "items": { "type": "boolean", "const": true } }
            """)));
    }

    private static string Properties(int count) => string.Join(",\n", Enumerable.Range(0, count).Select(static i => string.Create(
        CultureInfo.InvariantCulture, $"\"p{i}\": {{ \"type\": \"integer\", \"minimum\": 0, \"maximum\": {i} }}")));
}
