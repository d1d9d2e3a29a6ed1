using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class EnumTests
{
    public static TheoryData<string, object> Cases => new()
    {
        { """{ "type": "string", "enum": ["b", "a"] }""", PropertyProbe.Enum("b", "a") },
        { """{ "enum": ["a", "b"] }""", PropertyProbe.Enum("a", "b") },
        { """{ "enum": ["a", "b", "a", ""] }""", PropertyProbe.Enum("a", "b", "") },
        { """{ "const": "a" }""", PropertyProbe.Enum("a") },
        { """{ "type": "string", "enum": ["a", true] }""", PropertyProbe.Enum("a") },
        { """{ "type": "string", "enum": ["auto", {|SG0004:480|}, {|SG0004:1.50|}] }""", PropertyProbe.Enum("auto", "480", "1.50") },
        { """{ "type": "string", "const": {|SG0004:1|} }""", PropertyProbe.Enum("1") },
        { """{ "type": "integer", "enum": [{|SG0004:"1"|}, {|SG0004:"4"|}] }""", new IntegerShape(AllowedValues: PropertyProbe.List(1L, 4L)) },
        { """{ "type": ["integer", "null"], "enum": [{|SG0004:"1"|}, null] }""", new IntegerShape(AllowedValues: PropertyProbe.List(1L)) },
        { """{ "type": {|SG0004:"int"|}, "enum": [{|SG0004:"1"|}, 4] }""", new IntegerShape(AllowedValues: PropertyProbe.List(1L, 4L)) },
        { """{ "type": "number", "const": {|SG0004:"0.5"|} }""", Numbers(("0.5", 0.5)) },
        { """{ "type": "boolean", "enum": [{|SG0004:"true"|}] }""", new BooleanShape(true) },
        { """{ "type": ["string", "integer"], "enum": ["a", "b"] }""", PropertyProbe.Enum("a", "b") },
        { """{ "type": "integer", "enum": [4, 8, 4] }""", new IntegerShape(AllowedValues: PropertyProbe.List(4L, 8L)) },
        { """{ "enum": [1.0, 2e1] }""", new IntegerShape(AllowedValues: PropertyProbe.List(1L, 20L)) },
        { """{ "type": "integer", "enum": [1, 1.5] }""", new IntegerShape(AllowedValues: PropertyProbe.List(1L)) },
        { """{ "type": "integer", "enum": [1, 9], "maximum": 5 }""", new IntegerShape(Maximum: 5, AllowedValues: PropertyProbe.List(1L, 9L)) },
        { """{ "const": 3 }""", new IntegerShape(AllowedValues: PropertyProbe.List(3L)) },
        { """{ "type": "number", "enum": [1, 0.5, 0.50] }""", Numbers(("1", 1), ("0.5", 0.5)) },
        { """{ "enum": [1, 0.5] }""", Numbers(("1", 1), ("0.5", 0.5)) },
        { """{ "type": "boolean", "enum": [true] }""", new BooleanShape(true) },
        { """{ "const": false }""", new BooleanShape(false) },
        { """{ "enum": [true, false, true] }""", new BooleanShape() },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_values_decide_the_shape_with_the_type(string schema, object shape) =>
        Assert.Equal(shape, PropertyProbe.ReadShape(schema));

    [Theory]
    [InlineData("""{ "type": ["string", "null"], "enum": ["a", null] }""", true)]
    [InlineData("""{ "type": "string", "enum": ["a", null] }""", true)]
    [InlineData("""{ "enum": [null, "a"] }""", true)]
    [InlineData("""{ "type": "string", "nullable": true, "enum": ["a"] }""", true)]
    [InlineData("""{ "type": ["string", "null"], "enum": ["a"] }""", false)]
    [InlineData("""{ "type": "string", "enum": ["a"] }""", false)]
    public void Null_is_allowed_where_the_list_has_it(string schema, bool isNullable)
    {
        PropertyModel property = PropertyProbe.Read(schema);

        Assert.Equal(PropertyProbe.Enum("a"), property.Shape);
        Assert.Equal(isNullable, property.IsNullable);
    }

    [Theory]
    [InlineData("""{ {|SGEVAL:"enum"|}: [{}, []] }""")]
    [InlineData("""{ {|SGEVAL:"enum"|}: [null] }""")]
    [InlineData("""{ {|SGEVAL:"enum"|}: [0.5, 1e999] }""")]
    [InlineData("""{ {|SGEVAL:"const"|}: null }""")]
    [InlineData("""{ {|SGEVAL:"const"|}: {} }""")]
    [InlineData("""{ {|SGEVAL:"const"|}: [1] }""")]
    public void Values_that_no_type_holds_are_left_to_the_evaluator(string schema) =>
        Assert.Equal(new AnyShape(), PropertyProbe.ReadShape(schema));

    [Theory]
    [InlineData("""{ "type": "string", "enum": {|SG0004:[]|} }""")]
    [InlineData("""{ "type": "string", "enum": {|SG0004:"a"|} }""")]
    [InlineData("""{ "type": "string", "enum": {|SG0004:[true, {}]|} }""")]
    [InlineData("""{ "type": "string", "const": {|SG0004:true|} }""")]
    public void An_impossible_list_is_reported_and_counts_as_none(string schema) =>
        Assert.Equal(new TextShape(), PropertyProbe.ReadShape(schema));

    /// <summary>Since draft 2019-09 an empty list is allowed, and forbids everything: who declares such a draft is taken at his word.</summary>
    [Theory]
    [InlineData("https://json-schema.org/draft/2020-12/schema", true)]
    [InlineData("http://json-schema.org/draft-07/schema#", false)]
    public void An_empty_list_forbids_everything_where_the_draft_says_so(string dialect, bool isEvaluated)
    {
        string keyword = isEvaluated ? "{|SGEVAL:\"enum\"|}" : "\"enum\"";
        string resolved = SchemaMarkup.Read($$"""{ "$schema": "{{dialect}}", "properties": { "p": { "type": "string", {{keyword}}: {|SG0004:[]|} } } }""").Model!.ResolvedSchema;

        Assert.Equal("""{"properties":{"p":{"type":"string" """.TrimEnd() + (isEvaluated ? ",\"not\":{}" : "") + "}}}", resolved);
    }

    [Theory]
    [InlineData("""{ "enum": ["a", "bc"], {|SGEVAL:"pattern"|}: "^a$" }""")]
    [InlineData("""{ "enum": ["a", "bc"], {|SGEVAL:"minLength"|}: 2 }""")]
    [InlineData("""{ "enum": ["a", "bc"], {|SGEVAL:"maxLength"|}: 1 }""")]
    [InlineData("""{ "enum": ["a", "bc"], {|SGEVAL:"format"|}: "uri" }""")]
    [InlineData("""{ "enum": ["a", "bc"], "minLength": 1, "maxLength": 2, "format": "uri-reference" }""")]
    public void What_forbids_a_listed_text_is_left_to_the_evaluator(string schema) =>
        Assert.Equal(PropertyProbe.Enum("a", "bc"), PropertyProbe.ReadShape(schema));

    [Theory]
    [InlineData("x-enumNames", "x-enumDescriptions")]
    [InlineData("x-enum-varnames", "x-enum-descriptions")]
    public void Names_and_descriptions_stand_by_position(string names, string descriptions)
    {
        Shape shape = PropertyProbe.ReadShape(
            $$"""{ "enum": ["1k", null, "2k", "1k", "4k"], "{{names}}": ["One", "None", "Two", "Again", ""], "{{descriptions}}": ["1024", "", "2048", "", "4096"] }""");

        Assert.Equal(
            new EnumShape(null, null, PropertyProbe.List(
                new EnumValueModel("1k", "One", "1024"), new EnumValueModel("2k", "Two", "2048"), new EnumValueModel("4k", null, "4096"))),
            shape);
    }

    [Theory]
    [InlineData("""{ "enum": ["a", "b"], "x-enumNames": ["A"] }""")]
    [InlineData("""{ "enum": ["a", "b"], "x-enumNames": "A" }""")]
    [InlineData("""{ "enum": ["a", "b"], "x-enum-varnames": ["A", 2], "x-enumDescriptions": { "a": "A" } }""")]
    public void Names_that_belong_to_no_value_say_nothing(string schema) =>
        Assert.Equal(PropertyProbe.Enum("a", "b"), PropertyProbe.ReadShape(schema));

    [Fact]
    public void The_title_names_the_type_and_the_description_is_of_the_type_only_where_no_property_has_it()
    {
        const string schema = """{ "enum": ["a"], "title": "T", "description": "D" }""";
        EquatableArray<EnumValueModel> values = PropertyProbe.List(new EnumValueModel("a"));

        Assert.Equal(new EnumShape("T", null, values), PropertyProbe.ReadShape(schema));
        Assert.Equal(new ListShape(new EnumShape("T", "D", values)), PropertyProbe.ReadShape($$"""{ "type": "array", "items": {{schema}} }"""));
    }

    private static NumberShape Numbers(params (string Text, double Value)[] values) =>
        new(AllowedValues: values.Select(static value => new NumberLiteral(value.Text, value.Value)).ToEquatableArray());

    [Fact]
    public void A_constant_that_the_list_does_not_have() =>
        Assert.Equal(PropertyProbe.Enum("b"), PropertyProbe.ReadShape("""{ "enum": ["a"], "const": {|SG0005:"b"|} }"""));

    /// <summary>No compiler makes an enum of a million members in time.</summary>
    [Fact]
    public void A_list_that_is_too_long_is_any_text() => Assert.Equal(
        new TextShape(), PropertyProbe.ReadShape($$"""{ {|SGEVAL:"enum"|}: [{{string.Join(", ", Enumerable.Range(0, 20_001).Select(static i => $"\"v{i}\""))}}] }"""));
}
