using SchemaGen.Models;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class DefaultTests
{
    public static TheoryData<string, object?> Allowed => new()
    {
        { """{ "type": "boolean", "default": false }""", new BooleanDefault(false) },
        { """{ "type": "integer", "default": 1.0 }""", new IntegerDefault(1) },
        { """{ "type": "integer", "default": 4, "minimum": 4, "maximum": 4, "multipleOf": 2 }""", new IntegerDefault(4) },
        { """{ "enum": [1, 2], "default": 2 }""", new IntegerDefault(2) },
        { """{ "type": "number", "default": 3.50 }""", new NumberDefault(new NumberLiteral("3.50", 3.5)) },
        { """{ "type": "number", "default": 0.3, "multipleOf": 0.1 }""", new NumberDefault(new NumberLiteral("0.3", 0.3)) },
        { """{ "type": "string", "default": "" }""", new TextDefault("") },
        { """{ "type": "string", "default": "#fff", "pattern": "^#" }""", new TextDefault("#fff") },
        { """{ "type": "string", "default": "a", {|SG0008:"pattern"|}: "(" }""", new TextDefault("a") },
        { """{ "type": "string", "default": "😀", "maxLength": 1 }""", new TextDefault("😀") },
        { """{ "type": "string", "default": "urn:x", "format": "uri" }""", new TextDefault("urn:x") },
        { """{ "type": "string", "default": "HTTPS://a/b.png", "x-playground": { "uploadKind": "image" } }""", new TextDefault("HTTPS://a/b.png") },
        { """{ "enum": ["a", "b"], "default": "b" }""", new EnumDefault("b") },
        { """{ "type": ["string", "null"], "default": null }""", new NullDefault() },
        { """{ "type": "array", "items": { "type": "integer" }, "default": [1, 2] }""", new ListDefault(PropertyProbe.List<DefaultValue>(new IntegerDefault(1), new IntegerDefault(2))) },
        { """{ "type": "array", "items": { "enum": ["a"] }, "default": [] }""", new ListDefault(default) },
        { """{ "type": "array", "items": { "type": ["boolean", "null"] }, "default": [null] }""", new ListDefault(PropertyProbe.List<DefaultValue>(new NullDefault())) },
        { """{ "type": "array", "items": { "type": "array", "items": { "type": "integer" } }, "default": [[1], []] }""", new ListDefault(PropertyProbe.List<DefaultValue>(new ListDefault(PropertyProbe.List<DefaultValue>(new IntegerDefault(1))), new ListDefault(default))) },
        { """{ "type": "object", "default": {} }""", Members() },
        { """{ "type": "object", "additionalProperties": { "type": ["integer", "null"] }, "default": { "a": 1, "b": null } }""", Members(("a", new IntegerDefault(1)), ("b", new NullDefault())) },
        { """{ "type": "object", "properties": { "a": {}, "b": { "enum": ["x"] } }, "default": { "b": "x" } }""", Members(("b", new EnumDefault("x"))) },
        { """{ "type": "object", "properties": { "a": { "type": "string" } }, "additionalProperties": { "type": "integer" }, "default": { "b": 1, "a": "x" } }""", Members(("b", new IntegerDefault(1)), ("a", new TextDefault("x"))) },
        { """{ "anyOf": [{ "type": "string" }, { "type": "object", "properties": { "a": { "type": "integer" } }, "required": ["a"] }], "default": { "a": 1 } }""", new UnionDefault(1, Members(("a", new IntegerDefault(1)))) },
        { """{ "type": "object", "properties": { "a": {}, "b": { "type": "integer" } }, "dependentRequired": { "b": ["a"] }, "default": {} }""", Members() },
    };

    private static ObjectDefault Members(params (string Name, DefaultValue Value)[] members) =>
        new(members.Select(static member => new MemberDefault(member.Name, member.Value)).ToEquatableArray());

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_default_that_the_shape_allows_is_kept(string schema, object? value) =>
        Assert.Equal(value, PropertyProbe.Read(schema).Default);

    [Theory]
    [InlineData("""{ "type": "boolean", "default": "true" }""")]
    [InlineData("""{ "const": true, "default": false }""")]
    [InlineData("""{ "type": "integer", "default": 1.5 }""")]
    [InlineData("""{ "type": "integer", "default": "1" }""")]
    [InlineData("""{ "type": "integer", "default": 9223372036854775808 }""")]
    [InlineData("""{ "type": "integer", "default": 3, "minimum": 4 }""")]
    [InlineData("""{ "type": "integer", "default": 5, "maximum": 4 }""")]
    [InlineData("""{ "type": "integer", "default": 5, "multipleOf": 2 }""")]
    [InlineData("""{ "enum": [1, 2], "default": 3 }""")]
    [InlineData("""{ "type": "number", "default": 0, "exclusiveMinimum": 0 }""")]
    [InlineData("""{ "type": "number", "default": 1, "exclusiveMaximum": 1 }""")]
    [InlineData("""{ "type": "number", "default": 1e999 }""")]
    [InlineData("""{ "type": "number", "enum": [0.5], "default": 1 }""")]
    [InlineData("""{ "type": "string", "default": 5 }""")]
    [InlineData("""{ "type": "string", "default": null }""")]
    [InlineData("""{ "type": "string", "default": "", "minLength": 1 }""")]
    [InlineData("""{ "type": "string", "default": "ab", "maxLength": 1 }""")]
    [InlineData("""{ "type": "string", "default": "b", "pattern": "^a" }""")]
    [InlineData("""{ "type": "string", "default": "/tmp/a", "format": "uri" }""")]
    [InlineData("""{ "type": "string", "default": "", "x-playground": { "widget": "file-upload" } }""")]
    [InlineData("""{ "type": "string", "default": "file:///a", "description": "URL or data URI" }""")]
    [InlineData("""{ "enum": ["a", "b"], "default": "c" }""")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" }, "default": [1, "2"] }""")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" }, "default": [1, null] }""")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" }, "default": [], "minItems": 1 }""")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" }, "default": [1, 2], "maxItems": 1 }""")]
    [InlineData("""{ "type": "array", "items": { "type": "integer" }, "default": [1, 1], "uniqueItems": true }""")]
    [InlineData("""{ "type": "object", "default": [] }""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer" } }, "default": { "a": "1" } }""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer" } }, "required": ["a"], "default": {} }""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer" } }, "additionalProperties": false, "default": { "b": 1 } }""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer" } }, "additionalProperties": { "type": "integer" }, "default": { "b": "1" } }""")]
    public void A_default_that_the_shape_does_not_allow_is_none(string schema) =>
        Assert.Null(Assert.Single(SchemaReader.Read($$"""{ "properties": { "p": {{schema}} } }""").Model!.Root.Properties).Default);

    /// <summary>What no C# expression says, or an input that says nothing would be invalid with, is told in the documentation only.</summary>
    [Theory]
    [InlineData("""{ "default": 1 }""", "1")]
    [InlineData("""{ "default": { "a": [1, null] } }""", """{"a":[1,null]}""")]
    [InlineData("""{ "type": "array", "default": [1] }""", "[1]")]
    [InlineData("""{ "type": "object", "default": { "a": 1 } }""", """{"a":1}""")]
    [InlineData("""{ "type": "object", "properties": { "a": {} }, "default": { "a": 1 } }""", """{"a":1}""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer" } }, "default": { "b": 1 } }""", """{"b":1}""")]
    [InlineData("""{ "type": "string", "default": "a.png", "x-playground": { "uploadKind": "image" } }""", "\"a.png\"")]
    public void A_default_that_no_initialiser_can_say_is_kept_as_text(string schema, string text)
    {
        PropertyModel property = PropertyProbe.Read(schema);

        Assert.Null(property.Default);
        Assert.Equal(text, property.DefaultText);
    }

    [Theory]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } }, "dependentRequired": { "b": ["a"] }, "default": {|SG0006:{|} "b": 1 } }""")]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } }, "oneOf": [{ "required": ["a"] }, { "required": ["b"] }], "default": {|SG0006:{|}} }""")]
    public void A_default_that_breaks_what_holds_between_its_members_is_none(string schema) => Assert.Null(PropertyProbe.Read(schema).Default);

    [Fact]
    public void A_default_that_keeps_what_holds_between_its_members() => Assert.Equal(
        new ObjectDefault(PropertyProbe.List(new MemberDefault("b", new IntegerDefault(1)))),
        PropertyProbe.Read("""{ "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } }, "oneOf": [{ "required": ["a"] }, { "required": ["b"] }], "default": { "b": 1 } }""").Default);

    /// <summary>What a reference leads to is read after what refers to it.</summary>
    [Theory]
    [InlineData("""{ "$ref": "#/$defs/Size", "default": { "width": 3 } }""", """{"width":3}""")]
    [InlineData("""{ "$ref": "#/$defs/Size", "default": {|SG0006:{|} } }""", null)]
    [InlineData("""{ "$ref": "#/$defs/Size", "default": { "width": {|SG0006:"3"|} } }""", null)]
    [InlineData("""{ "$ref": "#/$defs/Size", "default": { "width": 3, "higth": {|SG0006:4|} } }""", null)]
    [InlineData("""{ "$ref": "#/$defs/Size", "examples": [{ "width": {|SG0006:"3"|} }] }""", null)]
    [InlineData("""{ "type": "array", "items": { "$ref": "#/$defs/Size" }, "default": [{ "width": 3 }, { "width": {|SG0006:10|} }] }""", null)]
    [InlineData("""{ "anyOf": [{ "$ref": "#/$defs/Size" }, { "enum": ["auto"] }], "default": "auto" }""", "")]
    [InlineData("""{ "anyOf": [{ "$ref": "#/$defs/Size" }, { "enum": ["auto"] }], "default": {|SG0006:"wide"|} }""", null)]
    [InlineData("""{ "anyOf": [{ "$ref": "#/$defs/Size" }, { "type": "null" }], "default": null }""", "")]
    public void A_default_is_held_against_what_is_referred_to(string schema, string? text)
    {
        PropertyModel property = SchemaMarkup.Read($$"""
            { "type": "object", "properties": { "p": {{schema}} }, "$defs": { "Size": { "type": "object", "properties": { "width": { "type": "integer", "maximum": 9 }, "height": { "type": "integer" } }, "required": ["width"], "additionalProperties": false } } }
            """).Model!.Root.Properties[0];

        Assert.Equal(text is null, property.Default is null);
        Assert.Equal(text is "" ? null : text, property.DefaultText);
    }

    /// <summary>To make one would make another, for ever.</summary>
    [Theory]
    [InlineData("""{ "$ref": "#/$defs/A" }""", """ "A": { "type": "object", "properties": { "a": { "anyOf": [{ "$ref": "#/$defs/A" }, { "type": "null" }], "default": { "a": null } } }, "required": ["a"] } """)]
    [InlineData("""{ "$ref": "#/$defs/A" }""", """ "A": { "type": ["object", "null"], "default": { "a": null }, "properties": { "a": { "$ref": "#/$defs/A" } }, "required": ["a"] } """)]
    [InlineData("""{ "$ref": "#/$defs/A" }""", """ "A": { "type": "object", "properties": { "b": { "type": "array", "items": { "$ref": "#/$defs/B" }, "default": [{ "a": "x" }] } }, "required": ["b"] }, "B": { "type": "object", "properties": { "a": { "anyOf": [{ "$ref": "#/$defs/A" }, { "type": "string" }], "default": { "b": [] } } }, "required": ["a"] } """)]
    public void Required_defaults_that_hold_themselves_are_none(string schema, string definitions)
    {
        InputModel model = SchemaMarkup.Read($$"""{ "type": "object", "properties": { "p": {{schema}} }, "$defs": { {{definitions}} } }""").Model!;

        Assert.NotEmpty(model.Definitions);
        Assert.All(model.Definitions, static definition => Assert.All(definition.Shape.Properties, static property => Assert.Null(property.Default)));
        Assert.All(model.Definitions, static definition => Assert.All(definition.Shape.Properties, static property => Assert.NotNull(property.DefaultText)));
    }

    /// <summary>Each object makes two of the next.</summary>
    [Fact]
    public void Defaults_that_make_too_many_objects_are_none()
    {
        IEnumerable<string> definitions = Enumerable.Range(0, 25).Select(static i => $$"""
            "A{{i}}": { "type": "object", "properties": { "l": { "$ref": "#/$defs/N{{i + 1}}" }, "r": { "$ref": "#/$defs/N{{i + 1}}" } }, "required": ["l", "r"] },
            "N{{i}}": { "anyOf": [{ "$ref": "#/$defs/A{{i}}" }, { "type": "null" }], "default": { "l": null, "r": null } }
            """);

        InputModel model = SchemaMarkup.Read($$"""{ "type": "object", "properties": { "p": { "$ref": "#/$defs/A0" } }, "$defs": { {{string.Join(", ", definitions)}}, "N25": { "anyOf": [{ "type": "object", "properties": { "l": { "type": ["string", "null"] }, "r": { "type": ["string", "null"] } } }, { "type": "null" }], "default": { "l": null, "r": null } } } }""").Model!;

        Assert.Null(model.Definitions.First().Shape.Properties[0].Default);
        Assert.NotNull(model.Definitions.First(static definition => definition.Key == "/$defs/A20").Shape.Properties[0].Default);
    }

    /// <summary>Alternatives that hold each other are not tried again at each level.</summary>
    [Fact]
    public void A_deep_default_of_alternatives_is_read_at_once()
    {
        string value = string.Concat(Enumerable.Repeat("{\"x\":", 100)) + "{\"n\":5}" + new string('}', 100);
        Assert.NotNull(SchemaReader.Read($$"""
            { "type": "object", "properties": { "p": { "$ref": "#/$defs/X", "default": {{value}} } }, "$defs": {
              "A": { "type": "object", "properties": { "x": { "$ref": "#/$defs/X" }, "n": { "type": "integer", "maximum": 1 } } },
              "B": { "type": "object", "properties": { "x": { "$ref": "#/$defs/X" }, "n": { "type": "integer", "minimum": 1 } } },
              "X": { "anyOf": [{ "$ref": "#/$defs/A" }, { "$ref": "#/$defs/B" }] } } }
            """).Model!.Root.Properties[0].Default);
    }
}
