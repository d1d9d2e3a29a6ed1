using SchemaGen.Schemas;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

/// <summary>Schemas inside files that are something else: tools, lists of them, operations, responses of vendors.</summary>
public sealed class EmbeddedSchemaTests
{
    private const string Schema = """{ "type": "object", "properties": { "size": { "$ref": "#/$defs/Size" } }, "$defs": { "Size": { "type": "integer" } } }""";

    private const string OpenApi = """
        { "openapi": "3.1.0", "paths": { "/predictions": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Request" } } } } } } },
          "components": { "schemas": { "Request": { "type": "object", "properties": { "size": { "$ref": "#/components/schemas/Size" } } }, "Size": { "type": "integer" } } } }
        """;

    [Theory]
    [InlineData("""{ "name": "t", "description": "d", "inputSchema": SCHEMA }""")]
    [InlineData("""{ "name": "t", "title": "T", "inputSchema": SCHEMA, "outputSchema": { "type": "object", "properties": { "o": {} } } }""")]
    [InlineData("""{ "name": "t", "input_schema": SCHEMA }""")]
    [InlineData("""{ "type": "custom", "name": "t", "input_schema": SCHEMA }""")]
    [InlineData("""{ "type": "function", "function": { "name": "t", "parameters": SCHEMA, "strict": true } }""")]
    [InlineData("""{ "type": "function", "name": "t", "parameters": SCHEMA, "strict": true }""")]
    [InlineData("""{ "name": "t", "parameters": SCHEMA }""")]
    [InlineData("""{ "toolSpec": { "name": "t", "inputSchema": { "json": SCHEMA } } }""")]
    [InlineData("""[{ "name": "t", "inputSchema": SCHEMA }]""")]
    [InlineData("""{ "tools": [{ "name": "t", "inputSchema": SCHEMA }] }""")]
    [InlineData("""{ "jsonrpc": "2.0", "id": 1, "result": { "tools": [{ "name": "t", "inputSchema": SCHEMA }] } }""")]
    [InlineData("""{ "functionDeclarations": [{ "name": "t", "parametersJsonSchema": SCHEMA }] }""")]
    [InlineData("""{ "id": "x", "input_schema": SCHEMA, "output_schema": { "type": "object", "properties": { "o": {} } } }""")]
    [InlineData("""{ "model": { "id": "x", "schema": SCHEMA }, "response": { "type": "object", "properties": { "o": {} } } }""")]
    [InlineData("""{ "request": SCHEMA, "output": { "type": "object", "properties": { "o": {} } } }""")]
    public void The_one_schema_of_a_file(string file) => AssertSize(SchemaMarkup.Read(file.Replace("SCHEMA", Schema, StringComparison.Ordinal)));

    [Theory]
    [InlineData("/tools/1")]
    [InlineData("/tools/1/inputSchema")]
    [InlineData("#/tools/1")]
    public void A_pointer_to_a_tool(string pointer) =>
        AssertSize(SchemaMarkup.Read($$"""{ "tools": [{ "name": "a", "inputSchema": { "type": "object", "properties": { "a": {} } } }, { "name": "b", "inputSchema": {{Schema}} }] }""", pointer));

    [Theory]
    [InlineData("/data")]
    [InlineData("/data/versions")]
    [InlineData("/data/versions/0/openapi_schema")]
    public void A_pointer_to_a_response_that_wraps_a_document(string pointer) =>
        AssertSize(SchemaMarkup.Read($$"""{ "data": { "versions": [{ "id": "x", "openapi_schema": {{OpenApi}} }] }, "other": { "type": "object", "properties": { "o": {} } } }""", pointer));

    [Fact]
    public void A_response_that_wraps_a_document() =>
        AssertSize(SchemaMarkup.Read($$"""{ "name": "flux", "latest_version": { "id": "x", "openapi_schema": {{OpenApi}} } }"""));

    [Fact]
    public void What_is_wrong_inside_is_named_by_its_place_in_the_file()
    {
        SchemaReadResult result = SchemaMarkup.Read("""{ "tools": [{ "name": "t", "inputSchema": { "type": "object", "properties": { "a": { "type": {|SG0004:5|} } } } }] }""");

        Assert.StartsWith("'type' of '/tools/0/inputSchema/properties/a' is 5", Assert.Single(result.Diagnostics).Message);
    }

    [Theory]
    [InlineData("""{|SG0002:{|} "tools": [{ "name": "make_image", "inputSchema": SCHEMA }, { "type": "function", "function": { "name": "edit_image", "parameters": SCHEMA } }] }""", "/tools/0 (make_image), /tools/1 (edit_image)")]
    [InlineData("""{|SG0002:[|}{ "name": "a", "parameters": SCHEMA }, { "name": "b", "parameters": SCHEMA }]""", "/0 (a), /1 (b)")]
    [InlineData("""{|SG0002:{|} "one": SCHEMA, "two": SCHEMA }""", "/one, /two")]
    public void Where_a_file_holds_several_they_are_listed(string file, string pointers)
    {
        SchemaReadResult result = SchemaMarkup.Read(file.Replace("SCHEMA", Schema, StringComparison.Ordinal));

        Assert.Null(result.Model);
        Assert.Contains($"the file holds 2 schemas that may be the input (say which by the InputPointer {pointers})", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_tools_the_first_are_listed() => Assert.Contains(
        "/7 (t7) and 2 more)",
        Assert.Single(SchemaMarkup.Read("{|SG0002:[|}" + string.Join(",", Enumerable.Range(0, 10).Select(static i => $$"""{ "name": "t{{i}}", "inputSchema": { "type": "object" } }""")) + "]").Diagnostics).Message,
        StringComparison.Ordinal);

    /// <summary>What looks like a tool may be a schema all the same.</summary>
    [Theory]
    [InlineData("""{ "type": "object", "properties": { "name": {}, "parameters": { "type": "object", "properties": { "x": {} } } } }""", "name parameters")]
    [InlineData("""{ "properties": { "inputSchema": { "type": "object" } }, "name": "x", "inputSchema": { "type": "object", "properties": { "y": {} } } }""", "inputSchema")]
    public void A_schema_is_taken_as_it_is(string schema, string members) =>
        Assert.Equal(members, string.Join(" ", SchemaReader.Read(schema).Model!.Root.Properties.Select(static property => property.WireName)));

    [Theory]
    [InlineData("""{|SG0002:{|} "name": "t", "description": "d" }""")]
    [InlineData("""{|SG0002:{|} "name": "t", "parameters": [{ "name": "x", "in": "query" }] }""")]
    [InlineData("""{|SG0002:{|} "output": { "type": "object", "properties": { "o": {} } } }""")]
    [InlineData("""{|SG0002:{|} "inputSchema": true }""")]
    [InlineData("""{|SG0002:{|} "a": { "b": { "c": { "d": { "e": { "f": { "g": { "type": "object", "properties": {} } } } } } } } }""")]
    public void A_file_without_one_is_reported(string file) => Assert.Null(SchemaMarkup.Read(file).Model);

    [Theory]
    [InlineData("/paths/~1images~1{id}/post", "prompt")]
    [InlineData("/paths/~1images~1{id}", "prompt")]
    [InlineData("/paths/~1form/put/requestBody", "file")]
    [InlineData("/paths/~1form/put/requestBody/content/multipart~1form-data", "file")]
    [InlineData("/paths/~1form/put/requestBody/content/multipart~1form-data/schema", "file")]
    [InlineData("/paths/~1form/put", "file")]
    [InlineData("/paths/~1shared", "prompt")]
    [InlineData("/components/requestBodies/Image", "prompt")]
    [InlineData("/components/schemas/Image", "prompt")]
    public void A_pointer_to_an_operation(string pointer, string member)
    {
        SchemaReadResult result = SchemaMarkup.Read(
            """
            { "openapi": "3.1.0", "paths": {
              "/images/{id}": { "parameters": [{ "name": "id", "in": "path" }], "get": {}, "post": { "summary": "s", "parameters": [{ "name": "q", "in": "query", "schema": { "type": "string" } }], "requestBody": { "$ref": "#/components/requestBodies/Image" } } },
              "/form": { "put": { "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": { "type": "object", "properties": { "file": { "type": "string" } } } } } } } },
              "/shared": { "$ref": "#/x-path" } },
              "x-path": { "post": { "requestBody": { "$ref": "#/components/requestBodies/Image" } } },
              "components": { "requestBodies": { "Image": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Image" } } } } },
                "schemas": { "Image": { "type": "object", "properties": { "prompt": { "type": "string" } } } } } }
            """,
            pointer);

        Assert.Equal(member, Assert.Single(result.Model!.Root.Properties).WireName);
    }

    [Fact]
    public void A_pointer_to_an_operation_of_swagger() => Assert.Equal("a", Assert.Single(SchemaMarkup.Read(
        """{ "swagger": "2.0", "paths": { "/x": { "post": { "parameters": [{ "in": "query", "name": "q" }, { "in": "body", "name": "b", "schema": { "$ref": "#/definitions/A" } }] } }, "/y": { "post": {} } }, "definitions": { "A": { "type": "object", "properties": { "a": {} } } } }""",
        "/paths/~1x/post").Model!.Root.Properties).WireName);

    [Theory]
    [InlineData("/paths/~1x/get")]
    [InlineData("/paths/~1x")]
    [InlineData("/paths")]
    public void A_pointer_to_an_operation_without_a_body(string pointer) =>
        Assert.Equal("SG0002", Assert.Single(SchemaReader.Read("""{ "openapi": "3.1.0", "paths": { "/x": { "get": { "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "properties": { "o": {} } } } } } } } } } }""", pointer).Diagnostics).Id);

    /// <summary>What is sent comes first, and of three hundred schemas eight are named.</summary>
    [Fact]
    public void The_bodies_are_offered_before_the_other_schemas()
    {
        string schemas = string.Join(",", Enumerable.Range(0, 300).Select(static i => $$""" "A{{i}}": { "type": "object", "properties": { "a": {} } } """));
        SchemaReadResult result = SchemaMarkup.Read($$"""
            {|SG0002:{|} "openapi": "3.1.0", "paths": {
              "/cancel": { "post": {} },
              "/z": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Zebra" } } } } } },
              "/y": { "put": { "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "y": {} } } } } } } } },
              "components": { "schemas": { {{schemas}}, "Zebra": { "type": "object", "properties": { "z": {} } } } } }
            """);

        Assert.Contains(
            "with 302 schemas that may be the input (say which by the InputPointer /components/schemas/Zebra, /paths/~1y/put/requestBody/content/application~1json/schema, /components/schemas/A0, /components/schemas/A1, /components/schemas/A2, /components/schemas/A3, /components/schemas/A4, /components/schemas/A5 and 294 more)",
            Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    private static void AssertSize(SchemaReadResult result)
    {
        Assert.Empty(result.Diagnostics);
        Assert.Equal("size", Assert.Single(result.Model!.Root.Properties).WireName);
        Assert.Equal(new SchemaGen.Models.IntegerShape(), result.Model.Root.Properties[0].Shape);
    }
}
