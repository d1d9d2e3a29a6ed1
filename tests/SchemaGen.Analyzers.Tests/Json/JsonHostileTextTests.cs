using System.Text;
using SchemaGen.Json;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Json;

/// <summary>
/// Texts that are made to hurt: deep, huge, full of faults. A reader that recursed without bound would end the process, and one that took
/// quadratic time would not come back from these lengths.
/// </summary>
public class JsonHostileTextTests
{
    private const int TenMegabytes = 10_000_000;

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Depth_256_is_read(string open, string close)
    {
        string text = Repeat(open, 256) + (open == "[" ? "" : "0") + Repeat(close, 256);

        Assert.Empty(JsonTree.Parse(text).Diagnostics);
        Assert.Equal(text, JsonText.Write(JsonTree.Parse(text).Root!));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Depth_257_is_one_fault_at_the_bracket(string open, string close)
    {
        string text = Repeat(open, 257) + (open == "[" ? "" : "0") + Repeat(close, 257);
        JsonReadResult result = JsonTree.Parse(text);

        JsonDiagnostic fault = Assert.Single(result.Diagnostics);
        Assert.Equal(new JsonSpan(open.Length * 256, 1), fault.Span);
        Assert.Equal("nested deeper than 256 levels", fault.Message);
        Assert.False(result.IsValid);
    }

    [Fact]
    public void What_stands_beside_the_too_deep_is_read_and_checked()
    {
        string deep = Repeat("[", 400) + Repeat("]", 400);
        string text = $"{{\"a\": {deep}, \"b\": {deep}, \"c\": 01, \"d\": 4}}";
        JsonReadResult result = JsonTree.Parse(text);

        Assert.Equal(["nested deeper than 256 levels", "'01' is not a number in JSON: it has a zero in front"], result.Diagnostics.Select(static fault => fault.Message));
        Assert.Equal("4", Assert.IsType<JsonNumber>(((JsonObject)result.Root!)["d"]).Text);
    }

    [Theory]
    [InlineData("[", "nested deeper than 256 levels")]
    [InlineData("{\"a\":", "nested deeper than 256 levels")]
    [InlineData("[{\"a\":", "nested deeper than 256 levels")]
    [InlineData("\"", "the end of the text is expected, but found '\"\"'")]
    public void Ten_megabytes_of_it_are_one_fault_and_little_memory(string unit, string message)
    {
        string text = Repeat(unit, TenMegabytes / unit.Length);
        long before = GC.GetAllocatedBytesForCurrentThread();
        JsonReadResult result = JsonTree.Parse(text);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(message, Assert.Single(result.Diagnostics).Message);
        Assert.InRange(allocated, 0, 200_000);
    }

    [Fact]
    public void Any_character_over_and_over_is_read_in_linear_time_with_few_faults()
    {
        string[] units =
        [
            "]", "}", "'", "/*", "//\n", "#", "#\n", ",", ":", "\\", "\"\\u", "\"\\", "'\\", "\uFEFF", "\0", "\ud800", "-", "1", "1 ", ".", "a", "a ", "a:", "\"a\":", "\"a\" ", "\"a\n", "'a\n",
            "[]", "{}", "{]", "[}", "[\"a\":", "[1 ", "{\"a\" ", "{\"a\":1 ", "{a:", "/", "*/", "\n", " \n:", "\"a\",", "=", "tru,", "[[]x", "\"\t",
        ];
        foreach (string unit in units)
        {
            string body = Repeat(unit, 300_000 / unit.Length);
            foreach (string text in new[] { body, "[" + body, "{" + body, "{\"a\":[" + body, "[1 " + body + "]", "{\"a\":\"" + body + "\"}" })
            {
                JsonReadResult result = JsonTree.Parse(text);

                Assert.InRange(result.Diagnostics.Count, 0, 2 * (JsonDiagnosticBag.Limit + 1));
            }
        }
    }

    [Fact]
    public void Behind_a_hundred_faults_one_says_that_there_are_more()
    {
        string text = "[" + Repeat("01,", 1000) + "1]";
        JsonReadResult result = JsonTree.Parse(text);

        Assert.Equal(JsonDiagnosticBag.Limit + 1, result.Diagnostics.Count);
        Assert.Equal("more than 100 faults: from here on they are not listed", result.Diagnostics[^1].Message);
        Assert.Equal(1 + (100 * 3), result.Diagnostics[^1].Span.Start);
        Assert.Single(Assert.IsType<JsonArray>(result.Root).Items);
        Assert.Equal(JsonDiagnosticBag.Limit, JsonTree.Parse("[" + Repeat("01,", 100) + "1]").Diagnostics.Count);
    }

    [Fact]
    public void Messages_stay_short_and_whole()
    {
        JsonReadResult result = JsonTree.Parse("[" + Repeat("x", 39) + Repeat("\U00020000", 1000) + "]");

        Assert.Equal($"a value is expected, but found '{Repeat("x", 39)}...'", Assert.Single(result.Diagnostics).Message);
    }

    private static string Repeat(string unit, int count) => new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();
}
