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
    };

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
    [InlineData("""{ "type": "array", "items": { "type": "array" }, "default": [[]] }""")]
    [InlineData("""{ "type": "object", "default": {} }""")]
    [InlineData("""{ "type": "object", "properties": { "a": {} }, "default": { "a": 1 } }""")]
    [InlineData("""{ "default": 1 }""")]
    public void A_default_that_the_shape_does_not_allow_is_none(string schema) =>
        Assert.Null(Assert.Single(SchemaReader.Read($$"""{ "properties": { "p": {{schema}} } }""").Model!.Root.Properties).Default);
}
