using Xunit;
using AllTest = SchemaGen.CodeFixes.Tests.FixAllTest<SchemaGen.CodeFixes.RemoveDuplicateCodeFix>;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.RemoveDuplicateCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class RemoveDuplicateCodeFixTests
{
    [Theory]
    [InlineData("""["a", "b", {|SG1008:"a"|}]""", """["a", "b"]""")]
    [InlineData("""["a", {|SG1008:"a"|}, "b"]""", """["a", "b"]""")]
    [InlineData("""["a", {|SG1008:"a"|}, /* second */ "b"]""", """["a", /* second */ "b"]""")]
    [InlineData("""["a", {|SG1008:"a"|}, .. urls]""", """["a", .. urls]""")]
    [InlineData("""new[] { "a", {|SG1008:"a"|} }""", """new[] { "a" }""")]
    [InlineData("""new List<string> { "a", {|SG1008:"a"|}, }""", """new List<string> { "a", }""")]
    [InlineData("""ImmutableArray.Create("a", {|SG1008:"a"|})""", """ImmutableArray.Create("a")""")]
    public Task The_second_one_goes(string value, string fixedValue) => Test.InitializerAsync("Keywords = " + value, "Keywords = " + fixedValue);

    [Theory]
    [InlineData("Pair = [1, {|SG1008:1|}]")]
    [InlineData("Keywords = new string[2] { \"a\", {|SG1008:\"a\"|} }")]
    [InlineData("Keywords = [\"a\", .. new[] { {|SG1008:\"a\"|} }]")]
    public Task Nothing_is_offered_where_too_few_would_be_left_or_the_item_is_not_in_the_list(string member) => Test.NotOfferedAsync(member);

    [Fact]
    public Task All_at_once_and_the_lines_go() => AllTest.FileAsync(
        """
        using Shop.Models;

        class Program
        {
            FlashImageInput First = new()
            {
                Prompt = "a",
                Keywords =
                [
                    "a", // first
                    "b",
                    {|SG1008:"a"|}, // again
                    "c", // last
                ],
            };
            FlashImageInput Second = new()
            {
                Prompt = "a",
                Keywords = ["a", "b",
                    {|SG1008:"a"|}],
                Pair = [1, 2, {|SG1008:1|}],
            };
        }
        """,
        """
        using Shop.Models;

        class Program
        {
            FlashImageInput First = new()
            {
                Prompt = "a",
                Keywords =
                [
                    "a", // first
                    "b",
                    "c", // last
                ],
            };
            FlashImageInput Second = new()
            {
                Prompt = "a",
                Keywords = ["a", "b"],
                Pair = [1, 2],
            };
        }
        """);
}
