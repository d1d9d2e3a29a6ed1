using Xunit;
using AllTest = SchemaGen.CodeFixes.Tests.FixAllTest<SchemaGen.CodeFixes.CutItemsCodeFix>;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.CutItemsCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class CutItemsCodeFixTests
{
    private const string Url = "\"https://a.b/c\"";

    [Theory]
    [InlineData("{|SG1002:[U, U, U, U]|}", "[U, U, U]")]
    [InlineData("{|SG1002:[U, U, U, U, ]|}", "[U, U, U, ]")]
    [InlineData("{|SG1002:[ U, U, U, /* more */ U, U ]|}", "[ U, U, U /* more */ ]")]
    [InlineData("{|SG1002:new[] { U, U, U, U }|}", "new[] { U, U, U }")]
    [InlineData("{|SG1002:new string[] { U, U, U, U, U, }|}", "new string[] { U, U, U, }")]
    [InlineData("{|SG1002:new List<string> { U, U, U, U }|}", "new List<string> { U, U, U }")]
    [InlineData("{|SG1002:new List<string>() { U, U, U, U }|}", "new List<string>() { U, U, U }")]
    [InlineData("{|SG1002:ImmutableArray.Create(U, U, U, U)|}", "ImmutableArray.Create(U, U, U)")]
    [InlineData("{|SG1002:(string[])[U, U, U, U]|}", "(string[])[U, U, U]")]
    [InlineData("{|SG1002:[U, U, U, U, .. urls]|}", "[U, U, U]")]
    [InlineData("{|SG1002:[U, U, U, .. urls, U]|}", "[U, U, U]")]
    public Task The_first_items_of_a_collection_that_is_written_in_place_are_kept(string value, string fixedValue) =>
        Test.InitializerAsync($"ImageUrls = {value.Replace("U", Url)}", $"ImageUrls = {fixedValue.Replace("U", Url)}");

    [Theory]
    [InlineData("{|SG1002:[]|}")]
    [InlineData("{|SG1002:new string[0]|}")]
    [InlineData("{|SG1002:new string[4] { U, U, U, U }|}")]
    [InlineData("{|SG1002:new string[9]|}")]
    [InlineData("{|SG1002:new List<string>(new[] { U, U, U, U })|}")]
    [InlineData("{|SG1002:new List<string>(new[] { U }) { U, U, U }|}")]
    [InlineData("{|SG1002:[.. urls, U, U, U, U]|}")]
    [InlineData("{|SG1002:[U, .. urls, U, .. urls, U, U]|}")]
    public Task Nothing_is_offered_where_there_are_too_few_or_the_surplus_is_not_clear(string value) =>

        Test.NotOfferedAsync($"ImageUrls = {value.Replace("U", Url)}");

    [Fact]
    public Task Items_on_lines_of_their_own_go_with_their_lines() => AllTest.FileAsync(
        """
        using System.Collections.Generic;
        using Shop.Models;

        class Program
        {
            const string U = "https://a.b/c";

            object[] All =
            [
                new FlashImageInput
                {
                    Prompt = "a",
                    ImageUrls = {|SG1002:[
                        U, // one
                        // about two
                        U,
                        U, // three
                        U, // four
                        U,
                    ]|}, // all
                },
                new FlashImageInput
                {
                    Prompt = "a",
                    ImageUrls =
                    {|SG1002:[
                        U,
                        U,
                        U, // three
                        // about four
                        U // four
                        // the end
                    ]|}
                },
                new FlashImageInput
                {
                    Prompt = "a",
                    ImageUrls = {|SG1002:new List<string>
                    {
                        U, U,
                        U, U,
                        U, U,
                    }|},
                },
                new FlashImageInput
                {
                    Prompt = "a",
                    ImageUrls = {|SG1002:[
                        U,
                        U,
                        U,
                        U]|},
                },
            ];
        }
        """,
        """
        using System.Collections.Generic;
        using Shop.Models;

        class Program
        {
            const string U = "https://a.b/c";

            object[] All =
            [
                new FlashImageInput
                {
                    Prompt = "a",
                    ImageUrls = [
                        U, // one
                        // about two
                        U,
                        U, // three
                    ], // all
                },
                new FlashImageInput
                {
                    Prompt = "a",
                    ImageUrls =
                    [
                        U,
                        U,
                        U // three
                        // about four
                        // the end
                    ]
                },
                new FlashImageInput
                {
                    Prompt = "a",
                    ImageUrls = new List<string>
                    {
                        U, U,
                        U,
                    },
                },
                new FlashImageInput
                {
                    Prompt = "a",
                    ImageUrls = [
                        U,
                        U,
                        U],
                },
            ];
        }
        """);

    [Fact]
    public Task Nothing_is_offered_across_a_directive()
    {
        const string source = """
            class Program
            {
                Shop.Models.FlashImageInput Input = new()
                {
                    Prompt = "a",
                    ImageUrls = {|SG1002:[
                        "https://a.b/c", "https://a.b/c", "https://a.b/c",
            #if true
                        "https://a.b/c",
            #endif
                    ]|},
                };
            }
            """;
        return AllTest.FileAsync(source, source);
    }
}
