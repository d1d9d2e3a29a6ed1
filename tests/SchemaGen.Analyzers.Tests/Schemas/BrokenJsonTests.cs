using SchemaGen.Schemas;
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
}
