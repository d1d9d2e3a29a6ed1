using Xunit;
using AllTest = SchemaGen.CodeFixes.Tests.FixAllTest<SchemaGen.CodeFixes.AddRequiredMembersCodeFix>;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.AddRequiredMembersCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class AddRequiredMembersCodeFixTests
{
    [Theory]
    [InlineData("_ = new {|CS9035:FlashImageInput|} { N = 2 };", "_ = new FlashImageInput { N = 2, Prompt = \"text\" };")]
    [InlineData("_ = new {|CS9035:FlashImageInput|} { N = 2, };", "_ = new FlashImageInput { N = 2, Prompt = \"text\", };")]
    [InlineData("_ = new {|CS9035:FlashImageInput|} { };", "_ = new FlashImageInput { Prompt = \"text\" };")]
    [InlineData("_ = new {|CS9035:FlashImageInput|} {};", "_ = new FlashImageInput { Prompt = \"text\" };")]
    [InlineData("_ = new {|CS9035:FlashImageInput|} { /* nothing */ };", "_ = new FlashImageInput { /* nothing */  Prompt = \"text\" };")]
    [InlineData("_ = new {|CS9035:FlashImageInput|}() /* made */;", "_ = new FlashImageInput() { Prompt = \"text\" } /* made */;")]
    [InlineData("_ = new {|CS9035:Shop.Models.FlashImageInput|}();", "_ = new Shop.Models.FlashImageInput() { Prompt = \"text\" };")]
    [InlineData("FlashImageInput made = {|CS9035:new|}();", "FlashImageInput made = new() { Prompt = \"text\" };")]
    [InlineData("_ = input with { Options = {|CS9035:new|}() { N = 2 } };", "_ = input with { Options = new() { N = 2, Label = \"text\" } };")]
    [InlineData("_ = new {|CS9035:FlashImageInput|} { Options = {|CS9035:new|}() };", "_ = new FlashImageInput { Options = new() { Label = \"text\" }, Prompt = \"text\" };")]
    public Task What_is_missing_is_added(string statement, string fixedStatement) => Test.StatementsAsync(statement, fixedStatement);

    [Fact]
    public Task Every_type_has_a_valid_value_to_fill_in() => AllTest.FileAsync(
        """
        using Shop.Models;

        class Program
        {
            ManyInput Input = {|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:new|}|}|}|}|}|}|}|}|}|}|}|}|}|}|}|}|}();
        }
        """,
        """
        using Shop.Models;

        class Program
        {
            ManyInput Input = new()
            {
                Prompt = "text text text",
                Short = "te",
                Colour = "#000000",
                @event = "done",
                Images = ["https://example.com/", "https://example.com/2"],
                Webhook = "https://example.com/",
                N = 10,
                AnyNumber = 1.0,
                Step = 0.25,
                Agree = true,
                Size = AspectRatio.Auto,
                Options = new() { Label = "text" },
                Pages = [new() { Label = "text" }],
                Matrix = [[1]],
                Labels = new System.Collections.Generic.Dictionary<string, double> { ["key"] = 1.0 },
                Extra = System.Text.Json.JsonDocument.Parse("{}").RootElement,
                Custom = default!,
            };
        }
        """);

    [Fact]
    public Task Lines_of_their_own() => AllTest.FileAsync(
        """
        using Shop.Models;

        class Program
        {
            FlashImageInput First = {|CS9035:new|}()
            {
                N = 2, // how many
            };
            FlashImageInput Second = {|CS9035:new|}()
            {
                // nothing yet
            };
        	FlashImageInput Third = {|CS9035:new|}()
        	{
        	};
            FlashImageInput Fourth = {|CS9035:new|}()
            {
                N = 2
            };
        }
        """,
        """
        using Shop.Models;

        class Program
        {
            FlashImageInput First = new()
            {
                N = 2, // how many
                Prompt = "text",
            };
            FlashImageInput Second = new()
            {
                // nothing yet
                Prompt = "text",
            };
        	FlashImageInput Third = new()
        	{
        		Prompt = "text",
        	};
            FlashImageInput Fourth = new()
            {
                N = 2,
                Prompt = "text"
            };
        }
        """);

    [Fact]
    public Task Nothing_is_offered_around_a_directive()
    {
        const string source = """
            using Shop.Models;

            class Program
            {
                FlashImageInput Input = {|CS9035:new|}()
                {
            #if true
                    N = 2,
            #endif
                };
            }
            """;
        return AllTest.FileAsync(source, source);
    }

    [Fact]
    public Task Nothing_is_offered_for_other_types()
    {
        const string source = """
            class Other
            {
                public required string Name { get; init; }

                public static Other Make() => {|CS9035:new|}();
            }
            """;
        return AllTest.FileAsync(source, source);
    }
}
