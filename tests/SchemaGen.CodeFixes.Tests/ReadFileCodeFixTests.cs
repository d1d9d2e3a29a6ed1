using Xunit;
using AllTest = SchemaGen.CodeFixes.Tests.FixAllTest<SchemaGen.CodeFixes.ReadFileCodeFix>;
using Reported = SchemaGen.CodeFixes.Tests.ReportedFix<SchemaGen.CodeFixes.ReadFileCodeFix>;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.ReadFileCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class ReadFileCodeFixTests
{
    [Theory]
    [InlineData("\"C:\\\\photos\\\\1.png\"")]
    [InlineData("@\"C:\\photos\\1.JPG\"")]
    [InlineData("\"\"\"/tmp/a.webp\"\"\"")]
    [InlineData("\"./a.png\"")]
    [InlineData("\"..\\\\a.gif\"")]
    [InlineData("\"images/a b.jpeg\"")]
    [InlineData("\"a.png\"")]
    [InlineData("\"images/\" + \"a.png\"")]
    public Task A_local_file_is_read(string path) => FileAsync("", $"[{{|SG1014:{path}|}}]", $"[MediaReference.FromFile({path})]");

    [Fact]
    public Task So_is_one_whose_path_is_a_constant() => FileAsync(
        "const string Photo = \"/tmp/a.png\";", "[{|SG1014:Photo|}]", "[MediaReference.FromFile(Photo)]");

    [Fact]
    public Task Each_choice_that_is_one_is_read() => FileAsync(
        "static bool s_flag = true;",
        "[{|SG1114:s_flag ? \"/tmp/a.png\" : \"https://example.com/a.png\"|}]",
        "[s_flag ? MediaReference.FromFile(\"/tmp/a.png\") : \"https://example.com/a.png\"]");

    [Fact]
    public Task What_is_not_imported_is() => AllTest.FileAsync(
        """
        class Program
        {
            Shop.Models.FlashImageInput Input = new() { Prompt = "a", ImageUrls = [{|SG1014:"/tmp/a.png"|}, {|SG1014:"/tmp/b.jpg"|}] };
        }
        """,
        """
        using SchemaGen;

        class Program
        {
            Shop.Models.FlashImageInput Input = new() { Prompt = "a", ImageUrls = [MediaReference.FromFile("/tmp/a.png"), MediaReference.FromFile("/tmp/b.jpg")] };
        }
        """);

    [Fact]
    public Task A_member_of_that_name_does_not_hide_the_type() => AllTest.FileAsync(
        """
        class Program
        {
            string MediaReference => "a";

            Shop.Models.FlashImageInput Input => new() { Prompt = "a", ImageUrls = [{|SG1014:"/tmp/a.png"|}] };
        }
        """,
        """
        class Program
        {
            string MediaReference => "a";

            Shop.Models.FlashImageInput Input => new() { Prompt = "a", ImageUrls = [SchemaGen.MediaReference.FromFile("/tmp/a.png")] };
        }
        """);

    [Theory]
    [InlineData("a")]
    [InlineData("images/a")]
    [InlineData("images/a.txt")]
    [InlineData("/tmp/a.mp4")]
    [InlineData("~/a.png")]
    [InlineData("%TEMP%/a.png")]
    [InlineData("$HOME/a.png")]
    [InlineData("images/*.png")]
    [InlineData(" /tmp/a.png")]
    [InlineData(" https://example.com/a.png")]
    [InlineData("//example.com/a.png")]
    [InlineData("http//example.com/a.png")]
    [InlineData("example.com/a.png")]
    [InlineData("file:///tmp/a.png")]
    [InlineData("ftp://example.com/a.png")]
    [InlineData("")]
    public Task Nothing_is_offered_where_it_is_no_path_or_no_file_of_the_type(string text) => Test.NotOfferedAsync($"ImageUrls = [{{|SG1014:\"{text}\"|}}]");

    [Fact]
    public Task Nothing_is_offered_where_only_an_address_makes_sense() => Test.NotOfferedAsync("Webhook = {|SG1014:\"/tmp/a.png\"|}");

    [Fact]
    public async Task Nothing_is_offered_for_what_is_known_at_run_time_only() =>
        Assert.Null(await Reported.ExpressionAsync("SG1014", "input with { MaskUrl = [|text|] }"));

    private static Task FileAsync(string members, string value, string fixedValue)
    {
        return Test.FileAsync(TestProject.OfValues, Program(value), Program(fixedValue));

        string Program(string images) => $$"""
            using SchemaGen;

            class Program
            {
                {{members}}
                static Shop.Models.FlashImageInput s_input = new() { Prompt = "a", ImageUrls = {{images}} };
            }
            """.ReplaceLineEndings("\n");
    }
}
