using System.Globalization;
using System.Text.Json;
using SchemaGen.Analyzers.Tests.Agreement;
using SchemaGen.Analyzers.Tests.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>Values as vendors write them: what is said of each, the C# type it gets, and what an input that says nothing sends.</summary>
public sealed class ValueTests
{
    /// <summary>The schema with its faults marked, the C# type, and the JSON that is sent because the member is required and has a default; null for one that is optional, and left out.</summary>
    public static TheoryData<string, string, string?> Values { get; } = new()
    {
        // Whole numbers.
        { """{ "type": "integer", "minimum": 0, "maximum": 4294967295, "default": 4294967295 }""", "long", "4294967295" },
        { """{ "type": "integer", "minimum": 0, "maximum": 18446744073709551615, "default": 7 }""", "ulong", "7" },
        { """{ "type": "integer", "minimum": -1e30, "maximum": 5 }""", "big?", null },
        { """{ "type": "integer", "minimum": -1e30, "maximum": 5, "default": -18446744073709551616 }""", "big", "-18446744073709551616" },
        { """{ "type": "integer", "format": "int32", "default": 2147483647 }""", "int", "2147483647" },
        { """{ "type": "integer", "format": "uint32", "default": 1 }""", "long", "1" },
        { """{ "type": "integer", "format": "uint64", "default": 18446744073709551615 }""", "ulong", "18446744073709551615" },
        { """{ "type": ["integer", "string"], "pattern": "^-?(?:0|[1-9]\\d*)$", "format": "int32", "default": "5" }""", "int", "5" },
        { """{ "type": "integer", "default": {|SG0006:18446744073709551615|} }""", "long?", null },
        { """{ "type": "integer", "minimum": 1.0, "maximum": 4.0, "default": 2.0 }""", "int", "2" },
        { """{ "type": "integer", "minimum": 0, "exclusiveMinimum": true, "maximum": 9, "exclusiveMaximum": false, "default": {|SG0006:0|} }""", "int?", null },
        { """{ "type": "integer", "minimum": 0, "maximum": 1e4, "default": 1e3 }""", "int", "1000" },
        { """{ "type": "integer", "default": -0 }""", "long", "0" },
        { """{ "type": "integer", "minimum": {|SG0005:5|}, "maximum": 1 }""", "long?", null },
        { """{ "type": "integer", "default": {|SG0006:"5"|} }""", "long?", null },
        { """{ "type": "integer", "default": {|SG0006:{|}"a": 1} }""", "long?", null },
        { """{ "type": "integer", "default": null }""", "long?", null },
        { """{ "type": "integer", "nullable": true, "default": null }""", "long?", null },
        { """{ "type": "integer", "nullable": true, "default": 5 }""", "long?", "5" },
        { """{ "type": ["integer", "null"], "default": {|SG0006:[|}] }""", "long?", null },

        // Numbers.
        { """{ "type": "number", "minimum": 0, "exclusiveMinimum": true, "default": 1e3 }""", "double", "1000" },
        { """{ "type": "number", "default": -0.0 }""", "double", "-0" },
        { """{ "type": "number", "default": 0.1 }""", "double", "0.1" },
        { """{ "type": "number", "default": 0.30000000000000004 }""", "double", "0.30000000000000004" },
        { """{ "type": "number", "default": 5e-324 }""", "double", "5E-324" },
        { """{ "type": "number", "default": 1.7976931348623157e308 }""", "double", "1.7976931348623157E+308" },
        { """{ "type": "number", "minimum": {|SG0005:1.5|}, "maximum": 0.5 }""", "double?", null },
        { """{ "type": "number", "default": {|SG0006:"0.5"|} }""", "double?", null },

        // Texts.
        { """{ "type": "string", "default": {|SG0006:5|} }""", "string?", null },
        { """{ "type": "string", "default": {|SG0006:[|}] }""", "string?", null },
        { """{ "type": "string", "minLength": {|SG0005:5|}, "maxLength": 1 }""", "string?", null },
        { """{ "type": "boolean", "default": {|SG0006:"true"|} }""", "bool?", null },

        // Lists of values.
        { """{ "enum": ["+", "", "1:1", "DDIM++", "DDIM", "ddim", "图像", "+"], "default": "" }""", "enum", "\"\"" },
        { """{ "enum": ["+", "", "1:1", "DDIM++", "DDIM", "ddim", "图像", "+"], "default": "DDIM++" }""", "enum", "\"DDIM++\"" },
        { """{ "type": "string", "enum": ["a", "a"], "default": {|SG0006:"b"|} }""", "enum?", null },
        { """{ "type": "string", "enum": ["", ""], "default": "" }""", "enum", "\"\"" },
        { """{ "type": "string", "enum": ["a", null], "default": null }""", "enum?", null },
        { """{ "type": "integer", "enum": [1, 2, 2], "default": 2 }""", "int", "2" },
        { """{ "type": "integer", "enum": [1, 4294967296], "default": {|SG0006:3|} }""", "long?", null },
        { """{ "enum": [1, 2.5, 1e3], "default": 1000 }""", "double", "1000" },
        { """{ "enum": [true, false], "default": false }""", "bool", "false" },
        { """{ "type": "boolean", "enum": [true], "default": {|SG0006:false|} }""", "bool?", null },
        { """{ "enum": ["auto", 1, null, true, 2.5], "default": 2.5 }""", "union?", "2.5" },
        { """{ "type": ["string", "integer"], "enum": ["auto", 1, 2], "default": {|SG0006:3|} }""", "union?", null },
        { """{ {|SGEVAL:"enum"|}: [[1], { "a": 2 }], "default": [1] }""", "any?", null },

        // References into the properties themselves.
        { """{ "$ref": "#/properties/p0" }""", "long", "4294967295" },
        { """{ "$ref": "#/properties/nested/properties/x/items", "default": 3 }""", "int", "3" },

        // Lists in lists, and what has no type.
        { """{ "type": "array", "items": { "type": "array", "items": { "type": "integer", "minimum": 0, "maximum": 9 }, "maxItems": 2 }, "default": [[1, 2], [{|SG0006:10|}]] }""", "list?", null },
        { """{ "type": "array", "items": { "type": "array", "items": { "type": "integer", "minimum": 0, "maximum": 9 } }, "default": [[1, 2], []] }""", "list", "[[1,2],[]]" },
        { """{ "type": "array", "default": [] }""", "list", "[]" },
        { "{}", "any?", null },
        { "true", "any?", null },
        { """{ "default": { "a": [1, null] } }""", "any?", null },
        { """{ "default": null }""", "any?", null },
    };

    private static readonly Lazy<(string Schema, CompiledModels Models)> s_all = new(static () =>
    {
        IEnumerable<string> properties = Values.Select(static (row, i) => string.Create(CultureInfo.InvariantCulture, $"\"p{i}\": {row.Data.Item1}"));
        IEnumerable<string> required = Values.Select(static (row, i) => (row.Data.Item3, i)).Where(static row => row.Item1 is not null).Select(static row => string.Create(CultureInfo.InvariantCulture, $"\"p{row.i}\""));
        string markup = $$"""
            { "type": "object", "required": [{{string.Join(", ", required)}}], "additionalProperties": false, "properties": {
              {{string.Join(",\n", properties)}},
              "nested": { "type": "object", "properties": { "x": { "type": "array", "items": { "type": "integer", "minimum": 0, "maximum": 9 } } } }
            } }
            """;
        return (markup, new CompiledModels(GeneratorRun.Of(SchemaMarkup.TextOf(markup))));
    });

    [Fact]
    public void What_is_wrong_is_told_at_its_place() => SchemaMarkup.Read(s_all.Value.Schema);

    [Theory]
    [MemberData(nameof(Values))]
    public void The_type_and_the_default(string schema, string type, string? json)
    {
        int index = Values.Select(static row => row.Data.Item1).ToList().IndexOf(schema);
        Type record = s_all.Value.Models.Type("Shop.Models.ModelInput");
        System.Reflection.PropertyInfo property = record.GetProperty(string.Create(CultureInfo.InvariantCulture, $"P{index}"))!;
        var input = (IModelInput)Activator.CreateInstance(record)!;

        bool isNullable = new System.Reflection.NullabilityInfoContext().Create(property).ReadState == System.Reflection.NullabilityState.Nullable;
        Assert.Equal(type, NameOf(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) + (isNullable ? "?" : ""));
        JsonElement sent = JsonDocument.Parse(input.ToJson()).RootElement;
        Assert.Equal(json, sent.TryGetProperty(string.Create(CultureInfo.InvariantCulture, $"p{index}"), out JsonElement value) ? value.GetRawText() : null);
    }

    [Fact]
    public void An_input_that_says_nothing_is_valid_and_is_read_as_it_was_written()
    {
        var input = (IModelInput)Activator.CreateInstance(s_all.Value.Models.Type("Shop.Models.ModelInput"))!;

        Assert.Empty(input.Validate());
        (IModelInput? read, IReadOnlyList<ConstraintViolation> violations) = ModelReader.Of(input.GetType()).Read(input.ToJson());
        Assert.Empty(violations);
        Assert.Equal(input, read);
    }

    /// <summary>The very same number comes back, whatever it is written like.</summary>
    [Theory]
    [InlineData("1e3")]
    [InlineData("-0.0")]
    [InlineData("-0")]
    [InlineData("0.1")]
    [InlineData("1E-7")]
    [InlineData("0.30000000000000004")]
    [InlineData("123456789012345678")]
    [InlineData("9007199254740993")]
    [InlineData("5e-324")]
    [InlineData("1.7976931348623157e308")]
    public void A_number_is_written_back_exactly(string number)
    {
        var models = new CompiledModels(GeneratorRun.Of(Schemas.Of(""" "x": { "type": "number" }, "y": {} """)));

        (IModelInput? input, _) = ModelReader.Of(models.Type("Shop.Models.ModelInput")).Read($$"""{"x":{{number}},"y":{{number}}}""");

        JsonElement written = JsonDocument.Parse(input!.ToJson()).RootElement;
        Assert.Equal(
            BitConverter.DoubleToInt64Bits(double.Parse(number, CultureInfo.InvariantCulture)),
            BitConverter.DoubleToInt64Bits(double.Parse(written.GetProperty("x").GetRawText(), CultureInfo.InvariantCulture)));
        Assert.Equal(number, written.GetProperty("y").GetRawText());
    }

    private static string NameOf(Type type) =>
        type == typeof(int) ? "int"
        : type == typeof(long) ? "long"
        : type == typeof(ulong) ? "ulong"
        : type == typeof(System.Numerics.BigInteger) ? "big"
        : type == typeof(double) ? "double"
        : type == typeof(bool) ? "bool"
        : type == typeof(string) ? "string"
        : type == typeof(JsonElement) ? "any"
        : type.IsEnum ? "enum"
        : type == typeof(System.Numerics.BigInteger) ? "integer"
        : type == typeof(ulong) ? "ulong"
        : type.IsValueType ? "union"
        : "list";
}
