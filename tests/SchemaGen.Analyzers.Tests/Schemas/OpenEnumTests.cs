using SchemaGen.Models;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>Alternatives of listed texts and any text.</summary>
public sealed class OpenEnumTests
{
    [Theory]
    [InlineData("""{ "anyOf": [{ "enum": ["a", "b"] }, { "type": "string" }] }""")]
    [InlineData("""{ "type": "string", "anyOf": [{ "type": "string" }, { "type": "string", "enum": ["a", "b"] }], "title": "T", "default": "c" }""")]
    [InlineData("""{ "anyOf": [{ "const": "a" }, { "const": "b" }, { "type": "string" }] }""")]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "type": "string" }, { "enum": ["a", "b"] }] }""")]
    [InlineData("""{ "allOf": [{ "anyOf": [{ "$ref": "#/$defs/list" }, { "type": "string" }], "$defs": { "list": { "enum": ["a", "b"] } } }] }""")]
    [InlineData("""{ {|SGEVAL:"oneOf"|}: [{ "enum": ["a", "b"] }, { "type": "string" }] }""")]
    public void Listed_texts_beside_any_text_are_an_open_enum(string schema) =>
        Assert.Equal(new OpenEnumShape(PropertyProbe.Enum("a", "b"), new TextShape()), PropertyProbe.ReadShape(schema.Replace("#/$defs", "#/properties/p/allOf/0/$defs", StringComparison.Ordinal)));

    [Fact]
    public void What_any_text_must_satisfy_is_kept() =>
        Assert.Equal(
            new OpenEnumShape(PropertyProbe.Enum("a"), new TextShape(MinLength: 1, MaxLength: 9, Pattern: "^a")),
            PropertyProbe.ReadShape("""{ "anyOf": [{ "enum": ["a"] }, { "type": "string", "minLength": 1, "maxLength": 9, "pattern": "^a" }] }"""));

    [Theory]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "type": "string" }, { "type": "null" }] }""", true)]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "type": "string", "nullable": true }] }""", true)]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "anyOf": [{ "type": "string" }, { "type": "null" }] }] }""", true)]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "type": "string" }], "nullable": true }""", true)]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "type": "string" }] }""", false)]
    public void Null_beside_them_makes_the_property_nullable(string schema, bool isNullable)
    {
        PropertyModel property = PropertyProbe.Read(schema);

        Assert.Equal((new OpenEnumShape(PropertyProbe.Enum("a"), new TextShape()), isNullable), (property.Shape, property.IsNullable));
    }

    [Theory]
    [InlineData("\"a\"", true)]
    [InlineData("\"b\"", false)]
    public void A_default_is_a_listed_text_or_another(string text, bool isKnown) =>
        Assert.Equal(
            isKnown ? new EnumDefault("a") : new TextDefault("b"),
            PropertyProbe.Read($$"""{ "anyOf": [{ "enum": ["a"] }, { "type": "string" }], "default": {{text}} }""").Default);

    [Theory]
    [InlineData("5")]
    [InlineData("\"abcd\"")]
    public void A_default_that_is_not_allowed_is_left_out(string text) =>
        Assert.Null(PropertyProbe.Read($$"""{ "anyOf": [{ "enum": ["a"] }, { "type": "string", "maxLength": 3 }], "default": {|SG0006:{{text}}|} }""").Default);

    /// <summary>The type beside them leaves no text: the keyword is left to the evaluator.</summary>
    [Fact]
    public void Another_type_beside_them_makes_a_union() =>
        Assert.Equal(new IntegerShape(), PropertyProbe.ReadShape("""{ "type": "integer", {|SGEVAL:"anyOf"|}: [{ "enum": ["a"] }, { "type": "string" }] }"""));

    [Theory]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "type": "string", {|SG0008:"pattern"|}: "(?<a>[" }] }""")]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "type": "string", "minLength": {|SG0004:"one"|} }] }""")]
    public void What_the_text_does_not_hold_is_told_or_evaluated_once(string schema) =>
        Assert.Equal(PropertyProbe.Enum("a"), Assert.IsType<OpenEnumShape>(PropertyProbe.ReadShape(schema)).Known);

    /// <summary>Where a listed text breaks what any other must satisfy, the type takes any text, and a rule asks for the rest.</summary>
    [Theory]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "type": "string", "minLength": 2 }] }""")]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "type": "string", "format": "email" }] }""")]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "type": "string", "minLength": 1 }, { "type": "string", "format": "uri" }] }""")]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "type": "string" }, { "type": "string", "format": "uri" }] }""")]
    public void Texts_that_are_not_told_apart(string schema) =>
        Assert.Equal(new OpenEnumShape(PropertyProbe.Enum("a"), new TextShape()), PropertyProbe.ReadShape(schema));

    [Theory]
    [InlineData("""{ {|SGEVAL:"anyOf"|}: [{ "enum": ["a"] }, { "minLength": 1 }] }""")]
    [InlineData("""{ {|SGEVAL:"anyOf"|}: [{ "enum": ["a"] }, true] }""")]
    public void Other_alternatives_are_left_to_the_evaluator(string schema) => Assert.Equal(new AnyShape(), PropertyProbe.ReadShape(schema));
}
