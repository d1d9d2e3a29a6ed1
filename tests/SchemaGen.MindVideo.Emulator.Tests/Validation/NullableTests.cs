using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Models;
using SchemaGen.MindVideo.Emulator.Validation;
using Xunit;

namespace SchemaGen.MindVideo.Emulator.Tests.Validation;

/// <summary><c>nullable</c> of OpenAPI 3.0 means what the generated records take it for: null, or what the keywords beside it say.</summary>
public sealed class NullableTests
{
    private const string Others = """
        "Size": { "type": "string", "enum": ["1K"] }, "Text": { "type": "string", "nullable": true }, "Box": { "type": "object", "properties": { "x": { "type": "integer" } }, "required": ["x"] }
        """;

    [Theory]
    [InlineData("""{ "nullable": true, "allOf": [{ "$ref": "#/components/schemas/Size" }] }""", "\"2K\"", "enum at /p")]
    [InlineData("""{ "nullable": true, "allOf": [{ "$ref": "#/components/schemas/Box" }] }""", """{ "x": "1" }""", "type at /p/x")]
    [InlineData("""{ "nullable": true, "allOf": [{ "$ref": "#/components/schemas/Box" }] }""", "{}", "required at /p/x")]
    [InlineData("""{ "nullable": true, "$ref": "#/components/schemas/Size" }""", "\"2K\"", "enum at /p")]
    [InlineData("""{ "nullable": true, "type": "string", "allOf": [{ "maxLength": 1 }, { "minLength": 1 }] }""", "\"ab\"", "maxLength at /p")]
    [InlineData("""{ "nullable": true, "anyOf": [{ "$ref": "#/components/schemas/Size" }, { "type": "integer" }] }""", "\"2K\"", "anyOf at /p")]
    [InlineData("""{ "nullable": true, "oneOf": [{ "$ref": "#/components/schemas/Size" }] }""", "\"2K\"", "enum at /p")]
    [InlineData("""{ "nullable": true, "not": { "enum": [null, 1] } }""", "1", "not at /p")]
    [InlineData("""{ "nullable": true, "type": "string" }""", "1", "type at /p")]
    [InlineData("""{ "nullable": true, "type": "string", "enum": ["a"] }""", "\"b\"", "enum at /p")]
    [InlineData("""{ "nullable": true, "const": "a" }""", "\"b\"", "const at /p")]
    [InlineData("""{ "anyOf": [{ "$ref": "#/components/schemas/Size" }, { "nullable": true, "description": "None." }] }""", "\"2K\"", "anyOf at /p")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/components/schemas/Box" }, { "nullable": true }] }""", "{}", "oneOf at /p")]
    [InlineData("""{ "allOf": [{ "$ref": "#/components/schemas/Text" }] }""", "1", "type at /p")]
    public async Task Null_is_allowed_and_a_wrong_value_is_refused(string schema, string wrong, string violation)
    {
        Assert.Empty(await ValidateAsync(schema, "null"));
        Assert.Equal([violation], await ValidateAsync(schema, wrong));
    }

    [Theory]
    [InlineData("""{ "allOf": [{ "$ref": "#/components/schemas/Size" }] }""")]
    [InlineData("""{ "nullable": false, "allOf": [{ "$ref": "#/components/schemas/Size" }] }""")]
    [InlineData("""{ "$ref": "#/components/schemas/Box" }""")]
    [InlineData("""{ "type": "string", "allOf": [{ "$ref": "#/components/schemas/Text" }] }""")]
    [InlineData("""{ "allOf": [{ "$ref": "#/components/schemas/Text" }, { "$ref": "#/components/schemas/Size" }] }""")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/components/schemas/Text" }, { "nullable": true }] }""")]
    public async Task Null_is_refused_where_a_schema_around_it_or_beside_it_has_no_nullable(string schema) => Assert.NotEmpty(await ValidateAsync(schema, "null"));

    [Theory]
    [InlineData("""{ "nullable": true, "allOf": [{ "$ref": "#/components/schemas/Size" }] }""", "\"1K\"")]
    [InlineData("""{ "nullable": true, "allOf": [{ "$ref": "#/components/schemas/Box" }] }""", """{ "x": 1 }""")]
    [InlineData("""{ "oneOf": [{ "$ref": "#/components/schemas/Size" }, { "nullable": true }] }""", "\"1K\"")]
    [InlineData("""{ "nullable": true, "title": "Anything." }""", "1")]
    public async Task A_right_value_stays_valid(string schema, string value) => Assert.Empty(await ValidateAsync(schema, value));

    private static async Task<IEnumerable<string>> ValidateAsync(string schema, string value)
    {
        string file = $$"""{ "openapi": "3.0.3", "components": { "schemas": { "Input": { "type": "object", "properties": { "p": {{schema}} } }, {{Others}} } } }""";
        InputValidator validator = await InputValidator.CreateAsync(InputSchema.Read(file).Root, default);
        using JsonDocument document = JsonDocument.Parse($$"""{ "p": {{value}} }""");
        return [.. validator.Validate(document.RootElement).First.Select(static violation => $"{violation.Keyword} at {violation.Pointer}")];
    }
}
