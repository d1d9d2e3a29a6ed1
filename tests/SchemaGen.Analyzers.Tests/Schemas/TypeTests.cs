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
    [InlineData("""{ "type": "string", "nullable": true }""")]
    public void Null_beside_a_type_makes_it_nullable(string schema)
    {
        PropertyModel property = PropertyProbe.Read(schema);

        Assert.Equal(new TextShape(), property.Shape);
        Assert.True(property.IsNullable);
    }

    [Theory]
    [InlineData("""{ {|SGEVAL:"type"|}: "null" }""")]
    public void Null_alone_is_any_value_and_said_not_to_be_enforced(string schema)
    {
        PropertyModel property = PropertyProbe.Read(schema);

        Assert.Equal(new AnyShape(), property.Shape);
        Assert.True(property.IsNullable);
    }

    [Theory]
    [InlineData("""{ "type": {|SG0004:"intger"|} }""")]
    [InlineData("""{ "type": {|SG0004:"String"|}, "maxLength": 4 }""")]
    [InlineData("""{ "type": {|SG0004:5|} }""")]
    [InlineData("""{ "type": {|SG0004:[]|} }""")]
    [InlineData("""{ "type": ["string", {|SG0004:"nul"|}] }""")]
    [InlineData("""{ "type": ["string", {|SG0004:null|}] }""")]
    [InlineData("""{ "type": {|SG0004:{}|} }""")]
    public void An_impossible_type_is_reported_and_counts_as_none(string schema) =>
        Assert.Equal(new AnyShape(), PropertyProbe.ReadShape(schema));

    [Theory]
    [InlineData("intger", "; did you mean 'integer'?")]
    [InlineData("String", "; did you mean 'string'?")]
    [InlineData("objcet", "; did you mean 'object'?")]
    [InlineData("float", "; did you mean 'number'?")]
    [InlineData("bool", "; did you mean 'boolean'?")]
    [InlineData("file", "")]
    public void The_type_that_was_meant_is_offered(string type, string offer)
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
