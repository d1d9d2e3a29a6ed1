using Xunit;
using AllTest = SchemaGen.CodeFixes.Tests.FixAllTest<SchemaGen.CodeFixes.AddSchemeCodeFix>;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.AddSchemeCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class AddSchemeCodeFixTests
{
    [Theory]
    [InlineData("Webhook = {|SG1014:\"example.com/hook\"|}", "Webhook = \"https://example.com/hook\"")]
    [InlineData("Webhook = {|SG1014:(\"WWW.Example.org/a/b?c#d\")|}", "Webhook = (\"https://WWW.Example.org/a/b?c#d\")")]
    [InlineData("Webhook = {|SG1014:\"//cdn.example.org/a.png\"|}", "Webhook = \"https://cdn.example.org/a.png\"")]
    [InlineData("Webhook = {|SG1014:@\"my-cdn.example.co.uk/a.png\"|}", "Webhook = @\"https://my-cdn.example.co.uk/a.png\"")]
    [InlineData("Webhook = {|SG1014:\"\"\"example.com/a\"\"\"|}", "Webhook = \"\"\"https://example.com/a\"\"\"")]
    [InlineData("Webhook = {|SG1014:\"example.com/\\u0061\"|}", "Webhook = \"https://example.com/\\u0061\"")]
    [InlineData("ImageUrls = [{|SG1014:\"example.com:8080/a.png\"|}, {|SG1014:\"b.net/c\"|}]", "ImageUrls = [\"https://example.com:8080/a.png\", \"https://b.net/c\"]")]
    public Task A_host_and_a_path_get_the_scheme(string member, string fixedMember) => Test.InitializerAsync(member, fixedMember);

    [Theory]
    [InlineData("a.png")]
    [InlineData("images/a.png")]
    [InlineData("my.folder/a.png")]
    [InlineData("my.images/a.png")]
    [InlineData("/tmp/a.png")]
    [InlineData("./example.com/a.png")]
    [InlineData("example.com")]
    [InlineData("example.com/a b.png/")]
    [InlineData("ftp://example.com/a.png")]
    [InlineData("-a.com/b")]
    [InlineData("")]
    public Task Nothing_is_offered_for_what_may_be_a_file(string text) => Test.NotOfferedAsync($"ImageUrls = [{{|SG1014:\"{text}\"|}}]");

    [Theory]
    [InlineData("ShortHook = {|SG1014:\"example.com/a\"|}", "ShortHook = \"https://example.com/a\"")]
    [InlineData("ShortHook = {|SG1014:\"example.com/1\"|}", "ShortHook = \"https://example.com/1\"")]
    public Task It_is_added_where_the_text_is_then_right(string member, string fixedMember) => Test.InitializerAsync(member, fixedMember);

    [Fact]
    public Task Nothing_is_offered_where_the_text_would_be_too_long() => Test.NotOfferedAsync("ShortHook = {|SG1014:\"example.com/abc\"|}");

    [Fact]
    public Task All_at_once() => AllTest.FileAsync(
        """
        class Program
        {
            Shop.Models.FlashImageInput First = new() { Prompt = "a", ImageUrls = [{|SG1014:"a.com/b"|} /* b */, "https://a.com/c"] };
            Shop.Models.FlashImageInput Second = new() { Prompt = "a", Webhook = {|SG1014:"//a.com/b"|} };
        }
        """,
        """
        class Program
        {
            Shop.Models.FlashImageInput First = new() { Prompt = "a", ImageUrls = ["https://a.com/b" /* b */, "https://a.com/c"] };
            Shop.Models.FlashImageInput Second = new() { Prompt = "a", Webhook = "https://a.com/b" };
        }
        """);
}
