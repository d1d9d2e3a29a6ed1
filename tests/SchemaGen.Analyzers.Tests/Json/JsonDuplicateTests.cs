using SchemaGen.Json;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Json;

public class JsonDuplicateTests
{
    [Fact]
    public void The_second_name_is_reported_and_both_are_kept()
    {
        const string Text = """{"a": 1, "b": 2, "\u0061": 3}""";
        JsonReadResult result = JsonTree.Parse(Text);

        JsonDiagnostic fault = Assert.Single(result.Diagnostics);
        Assert.Equal(JsonDiagnosticKind.DuplicateMember, fault.Kind);
        Assert.Equal("\"\\u0061\"", Text.Substring(fault.Span.Start, fault.Span.Length));
        Assert.Equal("the member \"a\" is given twice; the last one counts", fault.Message);
        Assert.True(result.IsValid);
        var root = (JsonObject)result.Root!;
        Assert.Equal(["a", "b", "a"], root.Members.Select(static member => member.Name));
        Assert.Equal("3", Assert.IsType<JsonNumber>(root["a"]).Text);
    }

    [Theory]
    [InlineData("""{"a": {"a": {"a": 1}}}""")]
    [InlineData("""[{"a": 1}, {"a": 1}]""")]
    [InlineData("""{"a": 1, "A": 1, "a ": 1, "": 1}""")]
    [InlineData("""{"i": 1, "I": 1, "ı": 1, "İ": 1}""")]
    [InlineData("""{"é": 1, "e\u0301": 1}""")]
    public void The_same_name_elsewhere_or_another_name_is_no_duplicate(string text) => Assert.Empty(JsonTree.Parse(text).Diagnostics);

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(1000)]
    public void Objects_of_every_size_are_looked_through(int distinct)
    {
        IEnumerable<string> members = Enumerable.Range(0, distinct).Select(static i => $"\"n{i}\":{{\"n1\":0}}");
        foreach (int repeated in new[] { 0, distinct - 1 })
        {
            string text = "{" + string.Join(',', members.Append($"\"n{repeated}\":0")) + "}";

            Assert.Equal(text.LastIndexOf($"\"n{repeated}\"", StringComparison.Ordinal), Assert.Single(JsonTree.Parse(text).Diagnostics).Span.Start);
        }

        Assert.Empty(JsonTree.Parse("{" + string.Join(',', members) + "}").Diagnostics);
    }

    [Fact]
    public void Very_many_duplicates_leave_a_valid_text_valid()
    {
        string text = "{" + string.Join(',', Enumerable.Repeat("\"a\":0", 500)) + "}";
        JsonReadResult result = JsonTree.Parse(text);

        Assert.True(result.IsValid);
        Assert.Equal(JsonDiagnosticBag.Limit + 1, result.Diagnostics.Count);
        Assert.Equal("more than 100 members given twice: from here on they are not listed", result.Diagnostics[^1].Message);
        Assert.False(JsonTree.Parse(text + "]").IsValid);
    }
}
