using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>One object under several names: what is known of it must change under all of them.</summary>
public sealed class AliasTests
{
    private const string Urls = "_ = new FlashImageInput { Prompt = \"a\", ImageUrls = ";

    [Theory]
    [InlineData("if (rest!.Count == 0) { list.Add(\"a\"); " + Urls + "rest }; }")]
    [InlineData("IReadOnlyCollection<string> view = list; if (view.Count == 0) { list.Add(\"a\"); " + Urls + "view.ToList() }; }")]
    [InlineData("HashSet<string> set = any; if (set.Count == 0) { set.Add(\"a\"); " + Urls + "set.ToList() }; }")]
    [InlineData("ICollection<string> set = any; if (set.Count == 1) { set.Add(\"a\"); set.Add(\"a\"); set.Add(\"b\"); " + Urls + "set.ToList() }; }")]
    [InlineData("bool isEmpty = list.Count == 0; list.Add(\"a\"); if (isEmpty) { " + Urls + "list }; }")]
    [InlineData("if (list.Count == 0) { try { Console.WriteLine(Environment.GetEnvironmentVariable(text)); any(); } catch { " + Urls + "list }; } }")]
    public Task What_a_condition_refined_of_an_object_ends_where_other_code_may_change_it(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("bool isEmpty = list.Count == 0; if (isEmpty) { " + Urls + "{|SG1002:list|} }; }")]
    [InlineData("if (rest!.Count == 0) { " + Urls + "{|SG1002:rest|} }; }")]
    [InlineData("HashSet<string> set = any; if (set.Count == 0) { " + Urls + "{|SG1002:set.ToList()|} }; }")]
    [InlineData("ICollection<string> set = any; if (set.Count == 0) { " + Urls + "{|SG1002:set.ToList()|} }; }")]
    [InlineData("var made = new List<string> { \"a\" }; var other = made; other.Add(\"b\"); other.AddRange(made); " + Urls + "{|SG1002:made|} };")]
    public Task It_holds_until_then(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("var made = new List<string> { \"a\", \"b\", \"c\", \"d\" }; var pair = (made, 1); pair.made.Clear(); pair.made.Add(\"a\"); " + Urls + "made };")]
    [InlineData("var made = new List<string> { \"a\", \"b\", \"c\", \"d\" }; var holder = new { made }; holder.made.Clear(); holder.made.Add(\"a\"); " + Urls + "made };")]
    [InlineData("var made = new List<string> { \"a\", \"b\", \"c\", \"d\" }; Action clear = made.Clear; clear(); made.Add(\"a\"); " + Urls + "made };")]
    [InlineData("var made = new List<string>(); var query = made.Where(one => one != text); made.Add(\"a\"); " + Urls + "query.ToList() };")]
    [InlineData("string[] held = [\"abcdef\"]; ReadOnlySpan<string> span = held; held[0] = \"ab\"; _ = new FlashImageInput { Prompt = \"a\", Tags = span.ToArray() };")]
    [InlineData("Span<string> span = new[] { \"abcdef\" }; span[0] = \"ab\"; _ = new FlashImageInput { Prompt = \"a\", Tags = span.ToArray() };")]
    [InlineData("string[] made = { \"abcdef\" }; made.AsSpan().Fill(\"a\"); _ = new FlashImageInput { Prompt = \"a\", Tags = made };")]
    [InlineData("string[] made = { \"abcdef\", \"b\" }; Array.Resize(ref made, 0); _ = new FlashImageInput { Prompt = \"a\", Tags = made };")]
    public Task A_list_that_escapes_is_unknown(string statements) => ValueTest.StatementsAsync(statements);

    [Fact]
    public Task The_caller_of_an_iterator_may_change_its_list() => ValueTest.FileAsync(
        """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Shop.Models;

        static class Program
        {
            static IEnumerable<FlashImageInput?> Steps(List<string> list)
            {
                if (list.Count == 0)
                {
                    yield return null;
                    yield return new FlashImageInput { Prompt = "a", ImageUrls = list };
                }
            }

            static async Task<FlashImageInput?> StepsAsync(List<string> list, Task ready)
            {
                if (list.Count == 0)
                {
                    await ready;
                    return new FlashImageInput { Prompt = "a", ImageUrls = list };
                }

                return null;
            }
        }
        """);
}
