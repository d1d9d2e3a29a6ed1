using Xunit;
using AllTest = SchemaGen.CodeFixes.Tests.FixAllTest<SchemaGen.CodeFixes.NearestMultipleCodeFix>;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.NearestMultipleCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class NearestMultipleCodeFixTests
{
    [Theory]
    [InlineData("Width = {|SG1007:100|}", "Width = 128")]
    [InlineData("Width = {|SG1007:96|}", "Width = 64")]
    [InlineData("Width = {|SG1007:1000|}", "Width = 960")]
    [InlineData("Step = {|SG1007:0.25|}", "Step = 0.2")]
    [InlineData("Step = {|SG1007:0.31|}", "Step = 0.3")]
    [InlineData("Step = {|SG1007:0.04|}", "Step = 0.1")]
    [InlineData("Step = {|SG1007:0.99|}", "Step = 1.0")]
    [InlineData("Grid = {|SG1007:13|}", "Grid = 15")]
    [InlineData("Grid = {|SG1007:11L|}", "Grid = 10L")]
    public Task The_nearest_multiple_within_the_range(string member, string fixedMember) => Test.InitializerAsync(member, fixedMember);

    [Fact]
    public Task Nothing_is_offered_where_the_range_has_no_multiple() => Test.NotOfferedAsync("Narrow = {|SG1007:3|}");

    [Fact]
    public Task One_after_the_other() => AllTest.FileAsync(
        """
        class Program
        {
            object[] All = [new Shop.Models.FlashImageInput { Prompt = "a", Width = {|SG1007:65|} /* wide */, Grid = {|SG1007:1|} }, new Shop.Models.FlashImageInput { Prompt = "a", Step = {|SG1007:0.11|} }];
        }
        """,
        """
        class Program
        {
            object[] All = [new Shop.Models.FlashImageInput { Prompt = "a", Width = 64 /* wide */, Grid = 0 }, new Shop.Models.FlashImageInput { Prompt = "a", Step = 0.1 }];
        }
        """);
}
