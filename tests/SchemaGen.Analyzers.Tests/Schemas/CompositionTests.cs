using SchemaGen.Models;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary><c>allOf</c>, and <c>anyOf</c> or <c>oneOf</c> where they say what one schema says.</summary>
public class CompositionTests
{
    [Theory]
    [InlineData("""{ "type": "integer", "minimum": 1, "allOf": [{ "minimum": 3, "maximum": 9 }, { "maximum": 7 }] }""", 3L, 7L)]
    [InlineData("""{ "allOf": [{ "type": "integer" }, { "type": "number", "minimum": 1 }] }""", 1L, null)]
    [InlineData("""{ "allOf": [{ "type": ["integer", "string"], "minimum": 1 }, { "type": "integer", "maximum": 2 }] }""", 1L, 2L)]
    [InlineData("""{ "type": "integer", "allOf": [{ "minimum": 9007199254740993 }, { "minimum": 9007199254740992 }] }""", 9007199254740993, null)]
    [InlineData("""{ "type": "integer", "minimum": 5, "allOf": [{ "minimum": 5, "exclusiveMinimum": true }, { "maximum": 9 }] }""", 6L, 9L)]
    [InlineData("""{ "type": "integer", "allOf": [{ "allOf": [{ "minimum": 2 }] }, true, {}] }""", 2L, null)]
    [InlineData("""{ "anyOf": [{ "type": "integer", "minimum": 2 }] }""", 2L, null)]
    [InlineData("""{ "type": "integer", "minimum": 10, "allOf": [{ "minimum": 5, "exclusiveMinimum": true }] }""", 10L, null)]
    [InlineData("""{ "type": "integer", "maximum": 3, "allOf": [{ "maximum": 5, "exclusiveMaximum": true }] }""", null, 3L)]
    [InlineData("""{ "type": "integer", "minimum": 5, "exclusiveMinimum": true, "allOf": [{ "minimum": 10 }] }""", 10L, null)]
    public void All_bounds_hold(string schema, long? minimum, long? maximum) =>
        Assert.Equal(new IntegerShape(minimum, maximum), PropertyProbe.ReadShape(schema));

    [Fact]
    public void All_of_a_text_holds() =>
        Assert.Equal(
            new TextShape(2, 4, "^a"),
            PropertyProbe.ReadShape("""{ "type": "string", "maxLength": 9, "allOf": [{ "minLength": 2, "pattern": "^a" }, { "minLength": 1, "maxLength": 4, "pattern": "^a" }] }"""));

    [Fact]
    public void The_bounds_of_all_parts_hold_for_each_item() =>
        Assert.Equal(
            new ListShape(new IntegerShape(1, 4)),
            PropertyProbe.ReadShape("""{ "type": "array", "items": { "type": "integer", "minimum": 1 }, "allOf": [{ "items": { "maximum": 4 } }] }"""));

    [Fact]
    public void The_bounds_of_all_parts_hold_for_each_value_of_a_map() =>
        Assert.Equal(
            new MapShape(new IntegerShape(1, 4)),
            PropertyProbe.ReadShape("""{ "type": "object", "additionalProperties": { "type": "integer", "minimum": 1 }, "allOf": [{ "additionalProperties": { "maximum": 4 } }] }"""));

    [Theory]
    [InlineData("""{ "type": "string", "allOf": [{ "pattern": "^a" }, { "pattern": {|SGEVAL:"b$"|} }] }""", "'pattern' of '/properties/p/allOf/1' is left to the evaluator: another part of the same schema says \"^a\"")]
    [InlineData("""{ "type": "string", "allOf": [{ "type": {|SG0005:"integer"|} }] }""", "'type' of '/properties/p/allOf/0' is \"integer\", but another part of the same schema says \"string\": no value keeps both, so every value is refused")]
    [InlineData("""{ "type": "string", "allOf": [{|SGEVAL:false|}] }""", "'allOf' of '/properties/p' has a schema that allows nothing, which is left to the evaluator")]
    [InlineData("""{ "type": "string", "allOf": [{|SG0004:5|}] }""", "'allOf' of '/properties/p' holds 5, but it must be an array of schemas")]
    [InlineData("""{ "type": "string", "allOf": {|SG0004:{}|} }""", "'allOf' of '/properties/p' is an empty object, but it must be an array of at least one schema")]
    [InlineData("""{ "type": "string", "$ref": {|SG0004:5|} }""", "'$ref' of '/properties/p' is 5, but it must be a string")]
    public void What_cannot_be_combined_is_reported_or_evaluated(string schema, string message)
    {
        SchemaReadResult result = SchemaMarkup.Read($$"""{ "properties": { "p": {{schema}} } }""");

        Assert.Equal(message, Assert.Single(result.Diagnostics.Concat(result.Evaluated)).Message);
    }

    [Fact]
    public void Replicates_enum_beside_a_default()
    {
        InputModel model = SchemaMarkup.Read("""
            { "openapi": "3.0.2", "components": { "schemas": {
              "Input": { "type": "object", "properties": { "size": { "allOf": [{ "$ref": "#/components/schemas/size" }], "default": "b", "description": "How big.", "x-order": 1 } } },
              "size": { "title": "size", "description": "An enumeration.", "enum": ["a", "b"], "type": "string" } } } }
            """).Model!;

        PropertyModel property = Assert.Single(model.Root.Properties);
        Assert.Equal(PropertyProbe.Enum("a", "b") with { Title = "size" }, property.Shape);
        Assert.Equal((new EnumDefault("b"), "How big.", "size"), (property.Default, property.Description, property.Title));
    }

    [Fact]
    public void Objects_are_put_together()
    {
        InputModel model = SchemaMarkup.Read("""
            { "allOf": [
                { "$ref": "#/$defs/base" },
                { "properties": { "n": { "maximum": 4 }, "b": { "type": "string" } }, "required": ["b"], "dependentRequired": { "b": ["n"] } }],
              "$defs": { "base": { "type": "object", "properties": { "a": { "type": "string" }, "n": { "type": "integer", "minimum": 1 } }, "required": ["a"], "dependentRequired": { "b": ["a"] } } } }
            """).Model!;

        Assert.Equal(["a", "n", "b"], model.Root.Properties.Select(static property => property.WireName));
        Assert.Equal([true, false, true], model.Root.Properties.Select(static property => property.IsRequired));
        Assert.Equal(new IntegerShape(1, 4), model.Root.Properties[1].Shape);
        Assert.Equal(["a", "n"], Assert.Single(model.Root.Companions).Companions);
    }

    [Fact]
    public void A_closed_part_speaks_of_its_own_members_only() =>
        SchemaMarkup.Read("""
            { "properties": { "a": {} }, "allOf": [{ "properties": { "b": {} }, "additionalProperties": {|SGEVAL:false|} }] }
            """);

    [Theory]
    [InlineData("""{ "properties": { "a": {} }, "unevaluatedProperties": false }""", null)]
    [InlineData("""{ "allOf": [{ "properties": { "a": {} } }, { "properties": { "b": {} } }], "unevaluatedProperties": false }""", null)]
    [InlineData("""{ "allOf": [{ "properties": { "a": {} }, "additionalProperties": true }], "unevaluatedProperties": false }""", typeof(AnyShape))]
    [InlineData("""{ "properties": { "a": {} }, "unevaluatedProperties": { "type": "string" } }""", typeof(TextShape))]
    [InlineData("""{ "properties": { "a": {} }, {|SGEVAL:"unevaluatedProperties"|}: false, "if": { "required": ["a"] } }""", typeof(AnyShape))]
    [InlineData("""{ "properties": { "a": {} }, "unevaluatedProperties": {|SG0004:5|} }""", typeof(AnyShape))]
    public void Members_that_no_part_declares(string schema, Type? additional) =>
        Assert.Equal(additional, SchemaMarkup.Read(schema).Model!.Root.Additional?.GetType());

    [Theory]
    [InlineData("""{ "type": "object", "unevaluatedProperties": { "type": "integer" } }""", typeof(IntegerShape))]
    [InlineData("""{ {|SGEVAL:"unevaluatedProperties"|}: false }""", null)]
    public void Members_of_a_map_that_no_part_declares(string schema, Type? value) =>
        Assert.Equal(value, (PropertyProbe.ReadShape(schema) as MapShape)?.Value.GetType());

    [Fact]
    public void Objects_that_are_put_together_can_hold_themselves()
    {
        InputModel model = SchemaMarkup.Read("""
            { "properties": { "p": { "allOf": [{ "$ref": "#/$defs/a" }, { "$ref": "#/$defs/b" }] } },
              "$defs": {
                "a": { "type": "object", "properties": { "next": { "$ref": "#/$defs/a" }, "x": { "type": "string" } } },
                "b": { "type": "object", "properties": { "next": { "$ref": "#/$defs/b" }, "y": { "type": "string" } } } } }
            """).Model!;

        // p is a and b; its next is a and b too, and so is the next of that.
        Assert.Equal(2, model.Definitions.Count);
        Assert.Equal(new ReferenceShape(model.Definitions[1].Key), model.Definitions[0].Shape.Properties[0].Shape);
        Assert.Equal(new ReferenceShape(model.Definitions[1].Key), model.Definitions[1].Shape.Properties[0].Shape);
        Assert.Equal(["next", "x", "y"], model.Definitions[1].Shape.Properties.Select(static property => property.WireName));
    }

    [Theory]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "null" }] }""", true)]
    [InlineData("""{ "oneOf": [{ "const": null }, { "type": "string" }] }""", true)]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "enum": [null] }], "default": null }""", true)]
    [InlineData("""{ "anyOf": [{ "$ref": "#/properties/q" }, { "type": "null" }] }""", true)]
    [InlineData("""{ "allOf": [{ "$ref": "#/properties/q" }], "nullable": true }""", true)]
    [InlineData("""{ "$ref": "#/properties/r" }""", true)]
    [InlineData("""{ "type": "string", "anyOf": [{ "type": "string" }, { "type": "null" }] }""", false)]
    [InlineData("""{ "allOf": [{ "anyOf": [{ "type": "string" }, { "type": "null" }] }, { "type": "string" }] }""", false)]
    [InlineData("""{ "allOf": [{ "$ref": "#/properties/r" }, { "type": "string", "nullable": true }] }""", true)]
    [InlineData("""{ "allOf": [{ "$ref": "#/properties/r" }, { "$ref": "#/properties/q" }] }""", false)]
    [InlineData("""{ "type": "string", "allOf": [{ "$ref": "#/properties/r" }] }""", false)]
    [InlineData("""{ "type": "string", "nullable": true, "allOf": [{ "$ref": "#/properties/q" }] }""", true)]
    public void Null_as_an_alternative(string schema, bool isNullable)
    {
        PropertyModel property = SchemaMarkup.Read($$"""{ "properties": { "p": {{schema}}, "q": { "type": "string" }, "r": { "type": "string", "nullable": true } } }""").Model!.Root.Properties[0];

        Assert.Equal((new TextShape(), isNullable), (property.Shape, property.IsNullable));
    }

    [Theory]
    [InlineData("""{ "oneOf": [{ "const": "a" }, { "const": "b" }, { "const": "c" }] }""")]
    [InlineData("""{ "anyOf": [{ "type": "string", "enum": ["a", "b"] }, { "type": "string", "enum": ["b", "c"] }] }""")]
    [InlineData("""{ "type": "string", "anyOf": [{ "enum": ["a"] }, { "$ref": "#/properties/q" }, { "const": "c", "title": "" }] }""")]
    public void Lists_of_values_as_alternatives_are_one_list(string schema) =>
        Assert.Equal(
            PropertyProbe.Enum("a", "b", "c"),
            SchemaMarkup.Read($$"""{ "properties": { "p": {{schema}}, "q": { "enum": ["b"] } } }""").Model!.Root.Properties[0].Shape);

    [Fact]
    public void What_is_said_of_a_single_value_is_kept() =>
        Assert.Equal(
            ["The first.", "B", null],
            Assert.IsType<EnumShape>(PropertyProbe.ReadShape("""{ "oneOf": [{ "const": "a", "title": "A", "description": "The first." }, { "const": "b", "title": "B" }, { "const": "c" }] }"""))
                .Values.Select(static value => value.Description));

    [Theory]
    [InlineData("""{ {|SGEVAL:"oneOf"|}: [{ "enum": ["a", "b"] }, { "const": "b" }] }""")]
    [InlineData("""{ "anyOf": [{ "enum": ["a", "b"] }, { "const": "b" }] }""")]
    [InlineData("""{ "oneOf": [{ "enum": ["a", "a"] }, { "const": "b" }] }""")]
    public void A_value_that_two_lists_have(string schema) => Assert.Equal(["a", "b"], Assert.IsType<EnumShape>(PropertyProbe.ReadShape(schema)).Values.Select(static value => value.WireValue));

    [Theory]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "enum": ["b"] }, { "type": "null" }] }""")]
    [InlineData("""{ "anyOf": [{ "enum": ["a"] }, { "enum": ["b"], "nullable": true }] }""")]
    public void Lists_of_values_and_null(string schema) => Assert.True(PropertyProbe.Read(schema).IsNullable);

    [Theory]
    [InlineData("""{ {|SGEVAL:"anyOf"|}: [{ "type": "string" }, { "minLength": 1 }] }""")]
    [InlineData("""{ {|SGEVAL:"anyOf"|}: [{ "type": "null" }] }""")]
    public void Other_alternatives_are_left_to_the_evaluator(string schema) => Assert.Equal(new AnyShape(), PropertyProbe.ReadShape(schema));
}
