using Xunit;
using AllTest = SchemaGen.CodeFixes.Tests.FixAllTest<SchemaGen.CodeFixes.FillInNullCodeFix>;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.FillInNullCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class FillInNullCodeFixTests
{
    [Theory]
    [InlineData("null!")]
    [InlineData("default!")]
    [InlineData("(string)null!")]
    [InlineData("default(string)!")]
    public Task A_value_to_fill_in_takes_the_place_of_null(string value) => Test.StatementsAsync(
        $"_ = input with {{ Prompt = /* what */ {{|SG1009:{value}|}} /* to draw */ }};", "_ = input with { Prompt = /* what */ \"text\" /* to draw */ };");

    [Fact]
    public Task One_after_the_other() => AllTest.FileAsync(
        """
        using Shop.Models;

        class Program
        {
            FlashImageInput First = new() { Prompt = {|SG1009:null!|}, Options = new() { Label = {|SG1009:null!|} } };
            FlashImageOptions Second = new() { Label = {|SG1009:null!|} };
        }
        """,
        """
        using Shop.Models;

        class Program
        {
            FlashImageInput First = new() { Prompt = "text", Options = new() { Label = "text" } };
            FlashImageOptions Second = new() { Label = "text" };
        }
        """);

    [Fact]
    public Task Nothing_is_offered_for_a_constant_from_elsewhere() => Test.StatementsAsync(
        "const string? none = null; _ = input with { Prompt = {|SG1009:none!|} };", "const string? none = null; _ = input with { Prompt = {|SG1009:none!|} };");

    [Fact]
    public Task Where_nullable_is_off_null_needs_no_mark() => AllTest.FileAsync(
        """
        #nullable disable
        class Program
        {
            Shop.Models.FlashImageInput Input = new() { Prompt = {|SG1009:null|}, Options = new() { Label = {|SG1009:default|} } };
        }
        """,
        """
        #nullable disable
        class Program
        {
            Shop.Models.FlashImageInput Input = new() { Prompt = "text", Options = new() { Label = "text" } };
        }
        """);
}
