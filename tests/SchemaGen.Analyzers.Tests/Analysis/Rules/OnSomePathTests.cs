using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

/// <summary>What <c>docs/rules/README.md</c> says of paths.</summary>
public sealed class OnSomePathTests
{
    [Theory]
    [InlineData("""
        int images = flag ? 6 : 5;
        _ = new FlashImageInput { Prompt = "a", N = {|SG1001:images|} };
        """)]
    [InlineData("""
        int images = 1;
        for (int i = 0; i < 4; i++)
        {
            images++;
        }

        _ = new FlashImageInput { Prompt = "a", N = {|SG1001:images|} };
        """)]
    [InlineData("""
        if (n <= 4)
        {
            return;
        }

        _ = new FlashImageInput { Prompt = "a", N = {|SG1001:n|} };
        """)]
    public Task What_is_wrong_on_every_path_is_an_error(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""
        int images = flag ? 5 : 4;
        _ = new FlashImageInput { Prompt = "a", N = {|SG1101:images|} };
        """)]
    [InlineData("""
        int images = 1;
        if (text == "many")
        {
            images = 4;
            images++;
        }

        _ = new FlashImageInput { Prompt = "a", N = {|SG1101:images|} };
        """)]
    public Task What_is_wrong_on_some_path_is_a_warning(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("return;")]
    [InlineData("throw new InvalidOperationException();")]
    public Task A_path_that_ends_before_is_none(string end) => ValueTest.StatementsAsync($$"""
        int images = flag ? 5 : 4;
        if (images > 4)
        {
            {{end}}
        }

        _ = new FlashImageInput { Prompt = "a", N = images };
        """);

    [Theory]
    [InlineData("_ = new FlashImageInput { Prompt = \"a\", N = Math.Clamp(n, 1, 10) };")]
    [InlineData("""
        if (n > 4)
        {
            Console.WriteLine("many");
        }

        _ = new FlashImageInput { Prompt = "a", N = n };
        """)]
    [InlineData("""
        var photos = new List<string>();
        foreach (string url in urls)
        {
            photos.Add(url);
        }

        _ = new FlashImageInput { Prompt = "a", ImageUrls = photos };
        """)]
    [InlineData("""
        int images = 5;
        Ask(ref images);
        _ = new FlashImageInput { Prompt = "a", N = images };

        static void Ask(ref int number) => number = 1;
        """)]
    [InlineData("""
        int images = 5;
        Action change = () => images = 1;
        change();
        _ = new FlashImageInput { Prompt = "a", N = images };
        """)]
    [InlineData("""
        _ = new FlashImageInput { Prompt = "a", N = Ask(), Style = text };

        static int Ask() => System.Environment.ProcessorCount;
        """)]
    public Task What_is_not_certain_is_silent(string statements) => ValueTest.StatementsAsync(statements);
}
