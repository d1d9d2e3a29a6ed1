using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class TypeTests
{
    public static TheoryData<string, object> Single => new()
    {
        { """{ "type": "boolean" }""", new BooleanShape() },
        { """{ "type": "integer" }""", new IntegerShape() },
        { """{ "type": "number" }""", new NumberShape() },
        { """{ "type": "string" }""", new TextShape() },
        { """{ "type": "array" }""", new ListShape(new AnyShape()) },
        { """{ "type": "object" }""", new MapShape(new AnyShape()) },
        { """{ "type": ["integer"] }""", new IntegerShape() },
        { """{ "type": ["integer", "number"] }""", new NumberShape() },
        { "{}", new AnyShape() },
        { "true", new AnyShape() },
        { """{ "title": "T", "x-vendor": 1 }""", new AnyShape() },
        { """{ "items": { "type": "string" } }""", new ListShape(new TextShape()) },
    };

    [Theory]
    [MemberData(nameof(Single))]
    public void A_type_gives_its_shape(string schema, object shape)
    {
        PropertyModel property = PropertyProbe.Read(schema);

        Assert.Equal(shape, property.Shape);
        Assert.False(property.IsNullable);
    }

    [Theory]
    [InlineData("""{ "type": ["string", "null"] }""")]
    [InlineData("""{ "type": ["null", "string"] }""")]
    [InlineData("""{ "type": ["string", {|SG0004:null|}] }""")]
    [InlineData("""{ "type": {|SG0004:"string|null"|} }""")]
    [InlineData("""{ "type": "string", "nullable": true }""")]
    public void Null_beside_a_type_makes_it_nullable(string schema)
    {
        PropertyModel property = PropertyProbe.Read(schema);

        Assert.Equal(new TextShape(), property.Shape);
        Assert.True(property.IsNullable);
    }

    [Theory]
    [InlineData("""{ {|SGEVAL:"type"|}: "null" }""")]
    public void Null_alone_is_any_value_and_left_to_the_evaluator(string schema)
    {
        PropertyModel property = PropertyProbe.Read(schema);

        Assert.Equal(new AnyShape(), property.Shape);
        Assert.True(property.IsNullable);
    }

    [Theory]
    [InlineData("""{ "type": {|SG0004:"file"|} }""")]
    [InlineData("""{ "type": {|SG0004:"file"|}, {|SGEVAL:"maxLength"|}: 4 }""")]
    [InlineData("""{ "type": {|SG0004:"string|file"|} }""")]
    [InlineData("""{ "type": {|SG0004:5|} }""")]
    [InlineData("""{ "type": {|SG0004:[]|} }""")]
    [InlineData("""{ "type": ["string", {|SG0004:"nul"|}] }""")]
    [InlineData("""{ "type": ["string", {|SG0004:5|}] }""")]
    [InlineData("""{ "type": {|SG0004:{}|} }""")]
    public void An_impossible_type_is_reported_and_counts_as_none(string schema) =>
        Assert.Equal(new AnyShape(), PropertyProbe.ReadShape(schema));

    [Theory]
    [InlineData("intger", ": it is read as integer")]
    [InlineData("String", ": it is read as string")]
    [InlineData("objcet", ": it is read as object")]
    [InlineData("float", ": it is read as number")]
    [InlineData("bool", ": it is read as boolean")]
    [InlineData("string | null", ": it is read as string or null")]
    [InlineData("intgr", "; did you mean 'integer'?")]
    [InlineData("file", "")]
    public void The_type_that_was_meant_is_told(string type, string offer)
    {
        string message = Assert.Single(SchemaMarkup.Read(
            $$"""{ "properties": { "n": { "type": {|SG0004:"{{type}}"|} } } }""").Diagnostics).Message;

        Assert.Equal(
            $"'type' of '/properties/n' is \"{type}\", but it must be one of array, boolean, integer, null, number, object, string{offer}", message);
    }

    [Theory]
    [InlineData("{|SGEVAL:false|}")]
    [InlineData("{|SG0004:5|}")]
    [InlineData("{|SG0004:\"string\"|}")]
    [InlineData("{|SG0004:null|}")]
    [InlineData("{|SG0004:[]|}")]
    public void A_property_that_has_no_usable_schema_is_any_value(string schema) =>
        Assert.Equal(new AnyShape(), PropertyProbe.ReadShape(schema));
}
