using Xunit;
using AllTest = SchemaGen.CodeFixes.Tests.FixAllTest<SchemaGen.CodeFixes.NearestAllowedCodeFix>;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.NearestAllowedCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class NearestAllowedCodeFixTests
{
    [Theory]
    [InlineData("Quality = {|SG1006:5|}", "Quality = 4")]
    [InlineData("Quality = {|SG1006:3|}", "Quality = 2")]
    [InlineData("Quality = {|SG1006:Five - 5|}", "Quality = 1")]
    [InlineData("Scale = {|SG1006:0.6|}", "Scale = 0.5")]
    [InlineData("Scale = {|SG1006:2|}", "Scale = 1")]
    [InlineData("Scale = {|SG1006:0.9|}", "Scale = 1.0")]
    [InlineData("Widths = [256, {|SG1006:300|}, {|SG1006:1000|}]", "Widths = [256, 256, 512]")]
    public Task The_nearest_number(string member, string fixedMember) => Test.InitializerAsync(member, fixedMember);

    [Theory]
    [InlineData("Format = {|SG1006:\"jpg\"|}", "Format = \"jpeg\"")]
    [InlineData("Format = {|SG1006:\"PNG\"|}", "Format = \"png\"")]
    [InlineData("Version = {|SG1006:\"latest\"|}", "Version = \"v1\"")]
    [InlineData("Sync = {|SG1006:false|}", "Sync = true")]
    [InlineData("Sync = {|SG1106:flag ? true : false|}", "Sync = flag ? true : true")]
    [InlineData("Quality = {|SG1106:flag ? 3 : 4|}", "Quality = flag ? 2 : 4")]
    public Task The_nearest_text_and_the_only_value(string member, string fixedMember) => Test.InitializerAsync(member, fixedMember);

    [Theory]
    [InlineData("Format = {|SG1006:\"tiff\"|}")]
    [InlineData("Scale = {|SG1006:double.NaN|}")]
    [InlineData("Size = {|SG1006:(AspectRatio)4|}")]
    [InlineData("Size = {|SG1006:(AspectRatio)99|}")]
    [InlineData("Size = {|SG1006:(AspectRatio?)99|}")]
    [InlineData("Size = {|SG1006:default(AspectRatio)|}")]
    [InlineData("Size = {|SG1006:0|}")]
    [InlineData("Sizes = [AspectRatio.Auto, {|SG1006:(AspectRatio)3|}]")]
    public Task Nothing_is_offered_where_nothing_is_near(string member) => Test.NotOfferedAsync(member);

    [Fact]
    public Task One_after_the_other() => AllTest.FileAsync(
        """
        class Program
        {
            Shop.Models.FlashImageInput Input = new() { Prompt = "a", Format = /* the format */ {|SG1006:"jpg"|} };
            Shop.Models.FlashImageInput Other = new() { Prompt = "a", Quality = {|SG1006:3|} };
        }
        """,
        """
        class Program
        {
            Shop.Models.FlashImageInput Input = new() { Prompt = "a", Format = /* the format */ "jpeg" };
            Shop.Models.FlashImageInput Other = new() { Prompt = "a", Quality = 2 };
        }
        """);
}
