using SchemaGen.Models;
using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>Where an OpenAPI document holds the input.</summary>
public class OpenApiTests
{
    private const string Schemas = """
        "components": { "schemas": {
          "Request": { "type": "object", "properties": { "request": {} } },
          "Input": { "type": "object", "properties": { "input": {} } },
          "Output": { "type": "object", "properties": { "output": {} } } } }
        """;

    [Theory]
    [InlineData("""{ "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Request" } } } } } }""")]
    [InlineData("""{ "post": { "requestBody": { "content": { "application/json; charset=utf-8": { "schema": { "properties": { "request": {} } } } } } } }""")]
    [InlineData("""{ "post": { "requestBody": { "content": { "application/vnd.api+json": { "schema": { "$ref": "#/components/schemas/Request" } } } } } }""")]
    [InlineData("""{ "post": { "requestBody": { "content": { "multipart/form-data": { "schema": { "$ref": "#/components/schemas/Request" } } } } } }""")]
    [InlineData("""{ "post": { "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": { "$ref": "#/components/schemas/Request" } } } } } }""")]
    [InlineData("""{ "post": { "requestBody": { "content": { "multipart/form-data": { "schema": { "$ref": "#/components/schemas/Output" } }, "application/json": { "schema": { "$ref": "#/components/schemas/Request" } } } } } }""")]
    [InlineData("""{ "post": { "requestBody": { "$ref": "#/x-body" } } }""")]
    [InlineData("""{ "$ref": "#/x-path" }""")]
    [InlineData("""{ "post": { "requestBody": { "content": { "*/*": { "schema": { "$ref": "#/components/schemas/Request" } } } } } }""")]
    public void The_body_of_the_one_post(string path) =>
        AssertInput("request", $$"""{ "openapi": "3.1.0", "paths": { "/a": {{path}}, "/b": { "get": {} } }, {{Schemas}}, "x-path": { "post": { "requestBody": { "$ref": "#/x-body" } } }, "x-body": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Request" } } } } }""");

    [Fact]
    public void The_body_of_the_one_post_in_swagger() =>
        AssertInput("request", """{ "swagger": "2.0", "paths": { "/a": { "post": { "parameters": [{ "in": "query", "name": "q" }, { "in": "body", "name": "b", "schema": { "$ref": "#/definitions/R" } }] } } }, "definitions": { "R": { "properties": { "request": {} } } } }""");

    [Theory]
    [InlineData("\"paths\": {}, ")]
    [InlineData("")]
    [InlineData("""
        "paths": { "/predictions": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Request" } } } } } }, "/cancel": { "post": {} } },
        """)]
    [InlineData("""
        "paths": { "/a": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Request" } } } } } }, "/b": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Output" } } } } } } },
        """)]
    public void Else_the_schema_that_is_called_Input(string paths) => AssertInput("input", $$"""{ "openapi": "3.0.0", {{paths}} {{Schemas}} }""");

    [Fact]
    public void A_document_without_its_frame() => AssertInput("input", $$"""{ {{Schemas}} }""");

    [Fact]
    public void Else_the_only_one_whose_name_ends_so() =>
        AssertInput("a", """{ "openapi": "3.0.0", "components": { "schemas": { "FluxInput": { "properties": { "a": {} } }, "Output": { "properties": { "b": {} } } } } }""");

    [Fact]
    public void Else_the_only_object_that_no_other_refers_to() =>
        AssertInput("a", """
            { "openapi": "3.0.0", "components": { "schemas": {
              "Size": { "enum": ["a"] },
              "Part": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/Part" } } },
              "Whole": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/Part" } } } } } }
            """);

    [Fact]
    public void Where_several_may_be_meant_they_are_listed()
    {
        SchemaReadResult result = SchemaMarkup.Read(
            """{|SG0002:{|} "openapi": "3.0.0", "components": { "schemas": { "A": { "properties": { "a": {} } }, "B/C": { "properties": { "b": {} } }, "D": { "enum": ["d"] } } } }""");

        Assert.Equal(
            "the root is an OpenAPI document with 2 schemas that may be the input (say which by the InputPointer /components/schemas/A, /components/schemas/B~1C), but a schema of type object is expected",
            Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public void What_the_body_is_must_be_an_input() =>
        SchemaMarkup.Read("""{ "openapi": "3.0.0", "paths": { "/a": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": {|SG0002:"string"|} } } } } } } } }""");

    [Theory]
    [InlineData("""{ "$defs": { "a": { "type": "string" } } }""")]
    [InlineData("""{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "a.json", "title": "Parts", "definitions": { "a": { "properties": { "b": {} } } } }""")]
    public void A_file_of_definitions_gives_nothing_and_has_no_fault(string text) => Assert.Null(SchemaMarkup.Read(text).Model);

    [Theory]
    [InlineData("""{ "$ref": "#/$defs/a", "$defs": { "a": { "type": "object", "properties": { "a": {} } } } }""")]
    [InlineData("""{ "allOf": [{ "type": "object" }, { "properties": { "a": {} } }] }""")]
    public void An_input_can_be_composed(string text) => AssertInput("a", text);

    [Fact]
    public void The_order_is_what_the_vendor_asks_for()
    {
        Assert.Equal(["c", "a", "b", "d"], Names("""{ "properties": { "a": { "x-order": 1 }, "b": { "x-order": 2 }, "c": { "x-order": 0 }, "d": {} } }"""));
        Assert.Equal(["b", "a", "c"], Names("""{ "x-fal-order-properties": ["b", "a", "gone"], "properties": { "a": {}, "b": {}, "c": {} } }"""));
    }

    private static void AssertInput(string property, string text) => Assert.Equal([property], Names(text));

    private static IEnumerable<string> Names(string text) => SchemaMarkup.Read(text).Model!.Root.Properties.Select(static member => member.WireName);

    [Fact]
    public void The_bodies_of_several_posts_are_listed()
    {
        const string body = """{ "post": { "requestBody": { "content": { "application/json": { "schema": { "properties": { "a": {} } } } } } } }""";
        SchemaReadResult result = SchemaMarkup.Read($$"""{|SG0002:{|} "openapi": "3.1.0", "paths": { "/x": {{body}}, "/y": {{body}} } }""");

        Assert.Contains("/paths/~1x/post/requestBody/content/application~1json/schema, /paths/~1y/post/", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    /// <summary>What only responses have, no request must give.</summary>
    [Theory]
    [InlineData("""{ "openapi": "3.0.3", "components": { "schemas": { "Input": @ } } }""", false)]
    [InlineData("""{ "swagger": "2.0", "definitions": { "Input": @ } }""", false)]
    [InlineData("""{ "components": { "schemas": { "Input": @ } } }""", false)]
    [InlineData("@", true)]
    public void A_member_that_is_read_only(string document, bool isRequired) => Assert.Equal(
        isRequired,
        SchemaReader.Read(document.Replace("@", """{ "properties": { "id": { "type": "string", "readOnly": true } }, "required": ["id"] }""")).Model!.Root.Properties[0].IsRequired);

    /// <summary>A version without quotes in YAML is a number in JSON.</summary>
    [Theory]
    [InlineData("""{ "openapi": 3.1, "components": { "schemas": { "Input": { "properties": { "a": {} } } } } }""")]
    [InlineData("""{ "swagger": 2.0, "definitions": { "Input": { "properties": { "a": {} } } } }""")]
    public void A_version_may_be_a_number(string document) => Assert.Equal("a", Assert.Single(SchemaMarkup.Read(document).Model!.Root.Properties).WireName);

    /// <summary>The body of a prediction is the same for all of Replicate's models; the model's own input is in it.</summary>
    [Theory]
    [InlineData("Cog", "prompt")]
    [InlineData("Other", "input")]
    public void The_envelope_of_Cog_is_not_the_input(string title, string member) => Assert.Equal(member, Assert.Single(SchemaMarkup.Read(
        $$"""
        {
          "openapi": "3.0.2", "info": { "title": "{{title}}" },
          "paths": { "/predictions": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Request" } } } } } } },
          "components": { "schemas": { "Input": { "properties": { "prompt": { "type": "string" } } }, "Request": { "properties": { "input": { "$ref": "#/components/schemas/Input" } } } } }
        }
        """).Model!.Root.Properties).WireName);

    /// <summary>API Discovery writes bounds as texts, and "any" for every type: that is its form, and no slip.</summary>
    [Fact]
    public void The_words_of_API_Discovery_are_no_faults() => Assert.Equal(
        [new PropertyModel("n", new IntegerShape(1, 4)), new PropertyModel("seed", new TextShape(Format: "int64")), new PropertyModel("value", new AnyShape())],
        SchemaMarkup.Read("""
            {
              "schemas": { "Request": { "id": "Request", "type": "object", "properties": {
                "n": { "type": "integer", "format": "int32", "minimum": "1", "maximum": "4" }, "seed": { "type": "string", "format": "int64" }, "value": { "type": "any" } } } },
              "resources": { "models": { "methods": { "predict": { "httpMethod": "POST", "request": { "$ref": "Request" } } } } }
            }
            """).Model!.Root.Properties);
}
