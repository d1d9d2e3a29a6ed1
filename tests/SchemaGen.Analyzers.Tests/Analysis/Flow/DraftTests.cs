using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary>A draft, an object that is only read to be completed by a <c>with</c>, is judged by what its copies leave of it.</summary>
public sealed class DraftTests
{
    [Theory]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1101:9|} }; return n switch { 0 => t with { N = 1 }, _ => t };")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1101:9|} }; return flag ? t with { N = 2 } : t;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1101:9|} }; return flag ? t : t with { N = 2 };")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1101:9|} }; if (flag) { return t with { N = 2 }; } return t;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1101:9|} }; if (flag) { return t; } return t with { N = 2 };")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1101:9|} }; if (flag) { t = t with { N = 2 }; } return t;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1101:9|} }; while (n-- > 0) { t = t with { N = 2 }; } return t;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1101:9|} }; foreach (string one in urls) { t = t with { N = 2 }; } return t;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1101:9|} }; FlashImageInput made; if (flag) { made = t with { N = 2 }; } else { made = t; } return made;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1101:9|} }; FlashImageInput made = t; if (flag) { made = t with { N = 2 }; } return made;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1101:9|} }; FlashImageInput made = t; switch (n) { case 1: made = t with { N = 2 }; break; case 2: made = t with { N = 3 }; break; } return made;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1101:9|} }; FlashImageInput made = t; if (flag) { made = t with { N = 2 }; } Console.WriteLine(made.N); return made;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1101:9|} }; FlashImageInput made = t; if (flag) { made = (t with { Steps = 3 }) with { N = 2 }; } return made;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1101:9|} }; FlashImageInput made; made = t; while (n-- > 0) { made = t with { N = 2 }; } return made;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1001:9|} }; FlashImageInput made = t; if (flag) { made = t with { Steps = 3 }; } return made;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1001:9|} }; FlashImageInput made = t; Console.WriteLine(made); made = t with { N = 2 }; return made;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1101:9|} }; FlashImageInput made = t; if (flag) { made = t with { N = {|SG1001:9|} }; } return made;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = 9 }; FlashImageInput made = t; made = t with { N = 2 }; return made;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = 9 }; FlashImageInput made = t; if (flag) { made = t with { N = 2 }; } else { made = t with { N = 3 }; } return made;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = 9 }; FlashImageInput made = t; if (made.N > 4) { made = t with { N = 4 }; } return made;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = 9 }; FlashImageInput made = t; try { made = t with { N = 2 }; return made; } catch (Exception) { return t with { N = 3 }; }")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = 9 }; FlashImageInput made = t; if (flag) { made = t with { N = 2 }; return made; } return t with { N = 3 };")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = 2 }; FlashImageInput made = t; if (flag) { made = t with { N = {|SG1001:9|} }; } return made;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1001:9|} }; FlashImageInput made = t; Func<object> get = () => made; if (flag) { made = t with { N = 2 }; } return made;")]
    [InlineData("var t = new FlashImageInput { Prompt = {|SG1103:\"\"|} }; FlashImageInput made = t; if (flag) { made = t with { Prompt = \"x\" }; } return made;")]
    [InlineData("var t = new FlashImageInput { Prompt = {|SG1103:\"\"|} }; return flag ? t with { Prompt = \"x\" } : t;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1001:9|} }; return flag ? t with { Prompt = \"x\" } : t;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1001:9|} }; Console.WriteLine(t); return t with { N = 2 };")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = {|SG1001:9|} }; return t ?? t with { N = 2 };")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = 9 }; try { return t with { N = 2 }; } catch (Exception) { return t with { N = 3 }; }")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = 9 }; return n is { } k ? t with { N = 2 } : t with { N = 1 };")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = 9 }; do { t = t with { N = 2 }; } while (n-- > 0); return t;")]
    [InlineData("var t = new FlashImageInput { Prompt = text, N = 9 }; for (int i = 0; i < 3; i++) { t = t with { N = 2 }; } return t;")]
    [InlineData("FlashImageInput? t = null; if (flag) { t = new FlashImageInput { Prompt = text, ImageUrls = urls }; } t ??= new FlashImageInput { Prompt = text }; return t.ImageUrls is null ? t : t with { MaskUrl = text };")]
    [InlineData("var t = new FlashImageInput { Prompt = text }; return t.ImageUrls is null ? t with { {|SG1005:MaskUrl = text|} } : t;")]
    [InlineData("var t = new FlashImageInput { Prompt = text }; return t.Palette is null ? t with { N = {|SG1001:9|} } : t;")]
    public Task A_draft_is_an_input_where_it_is_not_completed(string statements) => ValueTest.FileAsync(
        ValueTest.Program(statements).Replace("void Run(", "FlashImageInput Run(", StringComparison.Ordinal));

    [Theory]
    [InlineData("private static readonly FlashImageInput Draft = new() { Prompt = \"\", N = 2 };", "Draft with { Prompt = text }", "Program.Draft with { Prompt = text, N = 3 }")]
    [InlineData("public static readonly FlashImageInput Draft = new() { Prompt = \"\", N = 2 };", "Draft with { Prompt = text }", "Program.Draft with { Prompt = text, N = 1 }")]
    [InlineData("private static FlashImageInput Draft { get; } = new() { Prompt = \"\", N = 2 };", "Draft with { Prompt = text }", "Draft with { Prompt = text }")]
    [InlineData("private static readonly FlashImageInput Draft = new() { Prompt = {|SG1103:\"\"|}, N = 2 };", "Draft with { Prompt = text }", "Draft with { N = 3 }")]
    [InlineData("private static readonly FlashImageInput Draft = new() { Prompt = \"\", N = {|SG1001:9|} };", "Draft with { Prompt = text }", "Draft with { Prompt = text }")]
    [InlineData("private static readonly FlashImageInput Draft = new() { Prompt = {|SG1003:\"\"|}, N = 2 };", "Draft with { Prompt = text }", "Draft")]
    [InlineData("private static readonly FlashImageInput Draft = new() { Prompt = text0, MaskUrl = text0 };", "Draft with { ImageUrls = urls }", "Draft with { ImageUrls = urls, N = 2 }")]
    [InlineData("private static readonly FlashImageInput Draft = new() { Prompt = text0, {|SG1105:MaskUrl = text0|} };", "Draft with { ImageUrls = urls }", "Draft with { N = 2 }")]
    [InlineData("private static readonly FlashImageInput Draft = new() { Prompt = text0, {|SG1005:MaskUrl = text0|} };", "Draft with { N = 3 }", "Draft with { N = 2 }")]
    [InlineData("private static FlashImageInput Draft = new() { Prompt = {|SG1003:\"\"|}, N = 2 };", "Draft with { Prompt = text }", "Draft with { Prompt = text }")]
    [InlineData("private static readonly FlashImageInput Draft = new() { Prompt = \"\", N = 2 };", "(Draft with { N = 3 }) with { Prompt = text }", "Draft with { Prompt = text }")]
    [InlineData("private static readonly FlashImageInput Draft = new() { Prompt = {|SG1103:\"\"|}, N = 2 };", "(Draft with { N = 3 }) with { Prompt = text }", "Draft with { N = 3 }")]
    public Task A_read_only_draft_is_judged_with_its_uses(string declaration, string first, string second) => ValueTest.FileAsync($$"""
        using Shop.Models;

        class Program
        {
            private const string text0 = "a";

            {{declaration}}

            FlashImageInput First(string text, string[] urls) => {{first}};

            FlashImageInput Second(string text, string[] urls) => {{second}};
        }
        """);

    [Theory]
    [InlineData("var t = Draft with { N = 3 }; return t with { Prompt = text };")]
    [InlineData("var t = flag ? Draft with { N = 3 } : Draft with { N = 4 }; return t with { Prompt = text };")]
    [InlineData("FlashImageInput t; t = Draft with { N = 3 }; t = t with { Prompt = text }; return t;")]
    [InlineData("var t = Draft; if (flag) { t = t with { N = 3 }; } return t with { Prompt = text };")]
    [InlineData("var t = flag ? Draft : new FlashImageInput { Prompt = text }; return t with { Prompt = text };")]
    public Task A_read_only_draft_may_be_completed_in_steps(string statements) => ValueTest.FileAsync($$"""
        using Shop.Models;

        class Program
        {
            private static readonly FlashImageInput Draft = new() { Prompt = "", N = 2 };

            FlashImageInput First(string text, bool flag) { {{statements}} }
        }
        """);

    [Fact]
    public Task A_draft_that_the_file_does_not_read_is_judged_by_itself() => ValueTest.FileAsync("""
        using Shop.Models;

        public static class Drafts
        {
            public static readonly FlashImageInput Poster = new() { Prompt = {|SG1003:""|}, N = 2 };
        }
        """);
}
