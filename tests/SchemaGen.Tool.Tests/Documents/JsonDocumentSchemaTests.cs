using System.Text;
using SchemaGen.Tool.Documents;
using SchemaGen.Tool.Extraction;
using SchemaGen.Tool.Failures;
using SchemaGen.Tool.Tests.Infrastructure;

namespace SchemaGen.Tool.Tests.Documents;

public sealed class JsonDocumentSchemaTests
{
    private const string Api = """{"openapi":"3.0.2","paths":{},"components":{"schemas":{"Input":{"type":"object","properties":{"size":{"$ref":"#/components/schemas/Size"}}},"Size":{"type":"string","enum":["16:9"]},"Output":{"type":"string"}}}}""";

    [Theory]
    [InlineData("{ \"type\":\"object\" ,\t\"properties\": {\"n\":{\"maximum\":1.0e1}}}")]
    [InlineData("\uFEFF{\"type\":\"object\",\"properties\":{\"é\":{}}}\r\n")]
    [InlineData(Api)]
    public void A_whole_document_is_kept_byte_for_byte(string text)
    {
        ExtractedSchema schema = Extract(text);

        Assert.Equal(Encoding.UTF8.GetBytes(text), schema.Bytes);
        Assert.Null(schema.Pointer);
    }

    [Fact]
    public void UTF_16_becomes_UTF_8()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Seed.Schema)];

        Assert.Equal(Seed.Schema, Encoding.UTF8.GetString(SchemaExtraction.Extract(new SourceDocument("a.json", bytes), null, null).Bytes));
    }

    [Fact]
    public void What_a_vendor_wraps_is_cut_out_where_its_references_are_its_own()
    {
        ExtractedSchema schema = Extract("{\"id\":1,\"latest_version\":{\"id\":\"v1\",\"openapi_schema\":" + Api + "}}");

        Assert.Equal("/latest_version/openapi_schema", schema.Pointer);
        Assert.StartsWith("{\n  \"openapi\": \"3.0.2\",\n  \"paths\": {},\n", schema.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_in_a_wrapper_is_cut_out() => Assert.Equal("/tool/input_schema", Extract("""{"tool":{"name":"make","input_schema":{"type":"object","properties":{"a":{}}}}}""").Pointer);

    [Fact]
    public void A_part_that_refers_to_what_is_around_it_stays_in_its_document()
    {
        const string Text = """{"defs":{"size":{"type":"string"}},"tool":{"name":"make","input_schema":{"type":"object","properties":{"a":{"$ref":"#/defs/size"}}}}}""";

        Assert.Equal(Text, Extract(Text, "/tool/input_schema").Content);
        Assert.Equal("/tool/input_schema", Extract(Text, "/tool/input_schema").InputPointer);
        Assert.Equal("'/tool/input_schema' leads to it; the document is kept whole", Extract(Text, "/tool/input_schema").Reason);
    }

    [Fact]
    public void YAML_is_converted()
    {
        ExtractedSchema schema = Extract("openapi: 3.1.0\ncomponents:\n  schemas:\n    Input:\n      type: object\n      properties:\n        ratio:\n          enum: [16:9, no]\n", name: "api.yaml");

        Assert.Contains("\"16:9\",\n", schema.Content, StringComparison.Ordinal);
        Assert.Equal("it is the input that the document shows, which is kept whole, converted from YAML", schema.Reason);
    }

    [Theory]
    [InlineData("{", "a.json(1,2): error SG0001: ")]
    [InlineData("{ \"type\": \"object\",\n \"properties\": { \"a\" } }", "a.json(2,22): error SG0001: ")]
    [InlineData("""{ "type": "string" }""", "error SG0002: ")]
    [InlineData("[1]", "error SG0002: ")]
    [InlineData("""{ "title": "Output", "type": "object", "properties": { "url": {} } }""", "a.json is the schema of an output: its 'title' is \"Output\"")]
    [InlineData("""{ "a": { "type": "object", "properties": { "x": {} } }, "b": { "type": "object", "properties": { "y": {} } } }""", "the file holds 2 schemas that may be the input")]
    [InlineData(" \n", "a.json is empty")]
    public void What_is_no_input_is_named_as_the_build_names_it(string text, string message) =>
        Assert.Contains(message, Assert.Throws<ToolFailure>(() => Extract(text)).Message, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_pointer_says_which() => Assert.Contains("\"y\"", Extract("""{ "a": { "type": "object", "properties": { "x": {} } }, "b": { "type": "object", "properties": { "y": {} } } }""", "/b").Content, StringComparison.Ordinal);

    private static ExtractedSchema Extract(string text, string? pointer = null, string name = "a.json") => SchemaExtraction.Extract(new SourceDocument(name, Encoding.UTF8.GetBytes(text)), pointer, null);
}
