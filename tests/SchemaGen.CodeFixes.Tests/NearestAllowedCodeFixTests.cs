using Xunit;
using AllTest = SchemaGen.CodeFixes.Tests.FixAllTest<SchemaGen.CodeFixes.NearestAllowedCodeFix>;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.NearestAllowedCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class NearestAllowedCodeFixTests
{
    [Theory]
    [InlineData("Size = {|SG1006:(AspectRatio)4|}", "Size = AspectRatio.Ratio16x9")]
    [InlineData("Size = {|SG1006:(AspectRatio)99|}", "Size = AspectRatio.@default")]
    [InlineData("Size = {|SG1006:(AspectRatio)(-1)|}", "Size = AspectRatio.Auto")]
    [InlineData("Size = {|SG1006:AspectRatio.Ratio16x9 + 1|}", "Size = AspectRatio.Ratio16x9")]
    [InlineData("Size = {|SG1006:default(AspectRatio)|}", "Size = AspectRatio.Auto")]
    [InlineData("Size = {|SG1006:(AspectRatio?)99|}", "Size = (AspectRatio?)AspectRatio.@default")]
    [InlineData("Size = {|SG1006:0|}", "Size = AspectRatio.Auto")]
    [InlineData("Sizes = [AspectRatio.Auto, {|SG1006:(AspectRatio)3|}]", "Sizes = [AspectRatio.Auto, AspectRatio.Ratio1x1]")]
    public Task The_member_with_the_nearest_number(string member, string fixedMember) => Test.InitializerAsync(member, fixedMember);

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
    public Task Nothing_is_offered_where_nothing_is_near(string member) => Test.NotOfferedAsync(member);

    [Fact]
    public Task The_enum_is_named_as_the_place_needs_it() => AllTest.FileAsync(
        """
        class Program
        {
            Shop.Models.FlashImageInput Input = new() { Prompt = "a", Size = /* the size */ {|SG1006:(Shop.Models.AspectRatio)4|} };
            Shop.Models.FlashImageInput Other = new() { Prompt = "a", Size = {|SG1006:(Shop.Models.AspectRatio)8|}, Quality = {|SG1006:3|} };
        }
        """,
        """
        class Program
        {
            Shop.Models.FlashImageInput Input = new() { Prompt = "a", Size = /* the size */ Shop.Models.AspectRatio.Ratio16x9 };
            Shop.Models.FlashImageInput Other = new() { Prompt = "a", Size = Shop.Models.AspectRatio.@default, Quality = 2 };
        }
        """);
}
