using SchemaGen.Schemas;
using SchemaGen.Schemas.Documents;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Schemas;

public class BrokenJsonTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    [InlineData("[")]
    [InlineData("nope")]
    [InlineData("{ \"type\": \"string\"")]
    public void A_broken_file_without_an_input_is_only_broken(string text)
    {
        SchemaReadResult result = SchemaReader.Read(text);

        Assert.Null(result.Model);
        Assert.NotEmpty(result.Diagnostics);
        Assert.All(result.Diagnostics, static fault => Assert.Equal("SG0001", fault.Id));
    }

    [Fact]
    public void What_can_be_read_of_a_broken_file_is_read()
    {
        SchemaReadResult result = SchemaReader.Read(
            """{ "type": "object", "properties": { "a": { "type": "string", "maxLength": "4" }, "b": { "type": "integer", } """);

        Assert.Equal(["SG0004", "SG0001"], result.Diagnostics.Select(static fault => fault.Id).Distinct());
        Assert.Equal(["a", "b"], result.Model!.Root.Properties.Select(static property => property.WireName));
    }

    [Fact]
    public void Ten_megabytes_of_brackets_are_a_fault_and_no_stack_overflow()
    {
        SchemaReadResult result = SchemaReader.Read(new string('[', 10_000_000));

        Assert.Null(result.Model);
        Assert.All(result.Diagnostics, static fault => Assert.Equal("SG0001", fault.Id));
    }

    [Theory]
    [InlineData("{\"properties\":{\"a\":", "}}")]
    [InlineData("{\"type\":\"array\",\"items\":", "}")]
    [InlineData("{\"type\":\"object\",\"additionalProperties\":", "}")]
    public void Schemas_nested_without_end_are_no_stack_overflow(string open, string close)
    {
        string text = "{\"properties\":{\"p\":" + Repeat(open, 5_000) + "{}" + Repeat(close, 5_000) + "}}";

        SchemaReadResult result = SchemaReader.Read(text);

        Assert.Contains(result.Diagnostics, static fault => fault.Id == "SG0001");
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    [Theory]
    [InlineData("y.yaml", "type: object\nproperties:\n  a: {type: string}\n")]
    [InlineData("y.yml", "")]
    [InlineData("y.json", "type: object\nproperties:\n  a: {type: string}\n")]
    [InlineData("y.json", "# The API.\n\nopenapi: 3.1.0\n")]
    [InlineData("y.json", "---\nopenapi: 3.1.0\n")]
    [InlineData("y.json", "\uFEFF%YAML 1.2\n---\na: 1\n")]
    [InlineData("y.json", "components:\r\n  schemas:\r\n")]
    public void Yaml_is_called_by_its_name(string path, string text)
    {
        SchemaDiagnostic fault = Assert.Single(SchemaReader.Read(text, null, path).Diagnostics);

        Assert.Equal(("SG0001", "the file is YAML, and SchemaGen reads JSON: convert it, or let 'schemagen add' fetch it, which writes JSON"), (fault.Id, fault.Message));
    }

    [Theory]
    [InlineData("y.json", "{ type: 1 }")]
    [InlineData("y.json", "// a: comment\n{}")]
    [InlineData("y.json", "https://example.com/x")]
    [InlineData("y.json", "<html>")]
    [InlineData("y.json", "not JSON: at all")]
    public void What_is_not_Yaml_is_not(string path, string text) =>
        Assert.All(SchemaReader.Read(text, null, path).Diagnostics, static fault => Assert.DoesNotContain("YAML", fault.Message, StringComparison.Ordinal));

    [Fact]
    public void Json_in_a_file_of_Yaml_is_read() => Assert.NotNull(SchemaReader.Read("""{ "properties": { "a": {} } }""", null, "y.yaml").Model);
}
