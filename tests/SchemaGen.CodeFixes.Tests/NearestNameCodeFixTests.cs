using Xunit;
using AllTest = SchemaGen.CodeFixes.Tests.FixAllTest<SchemaGen.CodeFixes.NearestNameCodeFix>;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.NearestNameCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class NearestNameCodeFixTests
{
    [Theory]
    [InlineData("{|CS0117:image_url|} = urls", "ImageUrls = urls")]
    [InlineData("{|CS0117:image_urls|} = urls", "ImageUrls = urls")]
    [InlineData("{|CS0117:imageUrls|} = urls", "ImageUrls = urls")]
    [InlineData("{|CS0117:ImageURL|} /* kept */ = urls", "ImageUrls /* kept */ = urls")]
    [InlineData("{|CS0117:n|} = 2", "N = 2")]
    [InlineData("{|CS0117:Stepps|} = 2, Step = 0.5", "Steps = 2, Step = 0.5")]
    [InlineData("Options = new() { Label = text, {|CS0117:n|} = 2 }", "Options = new() { Label = text, N = 2 }")]
    [InlineData("Size = AspectRatio.{|CS0117:Ratio16X9|}", "Size = AspectRatio.Ratio16x9")]
    [InlineData("Size = Shop.Models.AspectRatio.{|CS0117:auto|}", "Size = Shop.Models.AspectRatio.Auto")]
    [InlineData("Size = AspectRatio.{|CS0117:Default|}", "Size = AspectRatio.@default")]
    public Task The_nearest_name_takes_the_place(string member, string fixedMember) => Test.InitializerAsync(member, fixedMember);

    [Fact]
    public Task In_a_copy_and_in_a_nested_object() => Test.StatementsAsync(
        "_ = input with { {|CS0117:Promt|} = text }; _ = new FlashImageOptions { Label = text } with { {|CS0117:Labell|} = text };",
        "_ = input with { Prompt = text }; _ = new FlashImageOptions { Label = text } with { Label = text };");

    [Theory]
    [InlineData("{|CS0117:Watermark|} = true")]
    [InlineData("Size = AspectRatio.{|CS0117:Portrait|}")]
    [InlineData("Size = AspectRatio.{|CS0117:Ratio1x2|}")]
    [InlineData("Size = AspectRatio.{|CS0117:Ratio16x10|}")]
    [InlineData("N = int.{|CS0117:MaxValu|}")]
    [InlineData("N = (int)StringComparison.{|CS0117:Ordnal|}")]
    public Task Nothing_is_offered_where_nothing_is_near_or_it_is_not_ours(string member) => Test.NotOfferedAsync(member);

    [Fact]
    public Task All_at_once() => AllTest.FileAsync(
        """
        using Shop.Models;

        class Program
        {
            FlashImageInput First = new() { Prompt = "a", {|CS0117:seeds|} = 1, Size = AspectRatio.{|CS0117:Ratio16_9|} };
            FlashImageInput Second = new() { Prompt = "a", {|CS0117:Qualitty|} = 1 };
        }
        """,
        """
        using Shop.Models;

        class Program
        {
            FlashImageInput First = new() { Prompt = "a", Seed = 1, Size = AspectRatio.Ratio16x9 };
            FlashImageInput Second = new() { Prompt = "a", Quality = 1 };
        }
        """);
}
