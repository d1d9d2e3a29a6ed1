using Xunit;
using AllTest = SchemaGen.CodeFixes.Tests.FixAllTest<SchemaGen.CodeFixes.ReadFileCodeFix>;
using Reported = SchemaGen.CodeFixes.Tests.ReportedFix<SchemaGen.CodeFixes.ReadFileCodeFix>;
using Test = SchemaGen.CodeFixes.Tests.FixTest<SchemaGen.CodeFixes.ReadFileCodeFix>;

namespace SchemaGen.CodeFixes.Tests;

public sealed class ReadFileCodeFixTests
{
    [Theory]
    [InlineData("\"C:\\\\photos\\\\1.png\"", "image/png")]
    [InlineData("@\"C:\\photos\\1.JPG\"", "image/jpeg")]
    [InlineData("\"\"\"/tmp/a.webp\"\"\"", "image/webp")]
    [InlineData("\"./a.png\"", "image/png")]
    [InlineData("\"..\\\\a.gif\"", "image/gif")]
    [InlineData("\"images/a b.jpeg\"", "image/jpeg")]
    [InlineData("\"a.png\"", "image/png")]
    [InlineData("\"images/\" + \"a.png\"", "image/png")]
    public Task A_local_file_is_read(string path, string type) => FileAsync("", $"[{{|SG1014:{path}|}}]", $"[\"data:{type};base64,\" + Convert.ToBase64String(File.ReadAllBytes({path}))]");

    [Fact]
    public Task So_is_one_whose_path_is_a_constant() => FileAsync(
        "const string Photo = \"/tmp/a.png\";", "[{|SG1014:Photo|}]", "[\"data:image/png;base64,\" + Convert.ToBase64String(File.ReadAllBytes(Photo))]");

    [Fact]
    public Task Each_choice_that_is_one_is_read() => FileAsync(
        "static bool s_flag = true;",
        "[{|SG1114:s_flag ? \"/tmp/a.png\" : \"https://example.com/a.png\"|}]",
        "[s_flag ? \"data:image/png;base64,\" + Convert.ToBase64String(File.ReadAllBytes(\"/tmp/a.png\")) : \"https://example.com/a.png\"]");

    [Fact]
    public Task What_is_not_imported_is() => AllTest.FileAsync(
        """
        class Program
        {
            Shop.Models.FlashImageInput Input = new() { Prompt = "a", ImageUrls = [{|SG1014:"/tmp/a.png"|}, {|SG1014:"/tmp/b.jpg"|}] };
        }
        """,
        """
        using System;
        using System.IO;

        class Program
        {
            Shop.Models.FlashImageInput Input = new() { Prompt = "a", ImageUrls = ["data:image/png;base64," + Convert.ToBase64String(File.ReadAllBytes("/tmp/a.png")), "data:image/jpeg;base64," + Convert.ToBase64String(File.ReadAllBytes("/tmp/b.jpg"))] };
        }
        """);

    [Fact]
    public Task A_member_of_that_name_does_not_hide_the_type() => AllTest.FileAsync(
        """
        class Program
        {
            string File => "a";

            Shop.Models.FlashImageInput Input => new() { Prompt = "a", ImageUrls = [{|SG1014:"/tmp/a.png"|}] };
        }
        """,
        """
        using System;

        class Program
        {
            string File => "a";

            Shop.Models.FlashImageInput Input => new() { Prompt = "a", ImageUrls = ["data:image/png;base64," + Convert.ToBase64String(System.IO.File.ReadAllBytes("/tmp/a.png"))] };
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
            using System;
            using System.IO;

            class Program
            {
                {{members}}
                static Shop.Models.FlashImageInput s_input = new() { Prompt = "a", ImageUrls = {{images}} };
            }
            """.ReplaceLineEndings("\n");
    }
}
