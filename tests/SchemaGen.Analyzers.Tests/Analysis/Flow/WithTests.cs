using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Flow;

/// <summary><c>with</c> through locals: the result is checked as a whole, and a value that is replaced never was an input.</summary>
public sealed class WithTests
{
    private const string Source = "var t = new FlashImageInput { Prompt = \"a\", ";

    [Theory]
    [InlineData("var t = input with { N = {|SG1001:5|} }; _ = t with { Prompt = \"a\" };")]
    [InlineData("var t = input with { N = {|SG1001:5|} }; _ = t with { Prompt = \"a\" }; _ = t with { Prompt = \"b\" };")]
    [InlineData("var t = input with { N = {|SG1001:5|} }; t = t with { Prompt = \"a\" }; t = t with { Prompt = \"b\" }; _ = t with { Steps = 1 };")]
    [InlineData("var t = input with { N = {|SG1001:5|} }; var u = t with { Prompt = \"a\" }; _ = u with { Steps = 2 };")]
    [InlineData("int five = n > 2 ? 5 : 6; var t = input with { N = {|SG1001:five|} }; _ = t with { Prompt = \"a\" };")]
    [InlineData("FlashImageInput t; if (flag) { t = input with { N = {|SG1001:5|} }; } else { t = input; } _ = t with { Prompt = \"a\" };")]
    [InlineData("FlashImageInput t = input; if (flag) { t = t with { N = {|SG1001:5|} }; } _ = t with { Prompt = \"a\" };")]
    [InlineData("var t = input with { N = 2 }; foreach (string url in urls) { t = t with { Prompt = {|SG1003:\"\"|} }; } Use(t); void Use(FlashImageInput used) { }")]
    [InlineData("var t = input with { N = {|SG1001:5|} }; for (int i = 0; i < 3; i++) { _ = t with { Steps = i + 1 }; }")]
    [InlineData("var t = input with { Style = {|SG1003:\"abcdef\"|}, N = 5 }; _ = t with { N = 3 };")]
    [InlineData("var t = input with { N = {|SG1101:5|} }; _ = flag ? t with { N = 1 } : t with { Prompt = \"a\" };")]
    [InlineData("var t = input with { N = {|SG1101:5|} }; foreach (string url in urls) { _ = url == \"a\" ? t with { N = 1 } : t with { Prompt = url }; }")]
    [InlineData("var t = input with { N = {|SG1001:5|} }; _ = t with { N = 1 }; _ = t with { Prompt = \"a\" };")]
    [InlineData("var t = input with { N = {|SG1001:5|} }; _ = t with { Prompt = \"a\" }; _ = t with { N = 1 };")]
    [InlineData("var t = input with { N = {|SG1101:5|} }; if (flag) { _ = t with { N = 1 }; return; } _ = t with { Prompt = \"a\" };")]
    public Task A_with_source_is_checked_by_what_is_left_of_it(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("var t = input with { N = 5 }; _ = t with { N = 1 };")]
    [InlineData("var t = input with { N = 5 }; _ = t with { N = 1 }; _ = t with { N = 2 };")]
    [InlineData("var t = input with { N = 5 }; _ = flag ? t with { N = 1 } : t with { N = 2 };")]
    [InlineData("var t = input with { N = 5 }; t = t with { N = 1 }; _ = t with { Prompt = \"a\" };")]
    [InlineData("var t = input with { N = 5 }; t = t with { Prompt = \"a\" }; t = t with { N = 1 }; _ = t with { Steps = 1 };")]
    [InlineData("var t = input with { N = 5 }; foreach (string url in urls) { _ = t with { Prompt = url, N = 2 }; }")]
    [InlineData("var t = input with { N = 5 }; for (int i = 1; i < 4; i++) { _ = t with { N = i }; }")]
    [InlineData("var t = new FlashImageInput { Prompt = \"\" }; foreach (string url in urls) { _ = t with { Prompt = url }; }")]
    [InlineData("var t = new FlashImageInput { Prompt = null! }; _ = t with { Prompt = text };")]
    [InlineData("FlashImageInput t = flag ? new() { Prompt = \"\" } : new() { Prompt = \"\", N = 2 }; _ = t with { Prompt = text };")]
    [InlineData("FlashImageInput t; if (flag) { t = new() { Prompt = \"\" }; } else { t = new() { Prompt = \"\", N = 2 }; } _ = t with { Prompt = text };")]
    [InlineData("FlashImageInput t = input; if (flag) { t = t with { N = 5 }; } _ = t with { N = 1 };")]
    [InlineData("var t = input with { Options = new() { N = 5 } }; _ = t with { Options = new() { N = 4 } };")]
    [InlineData("var t = new FlashImageInput { Prompt = \"a\", MaskUrl = text }; _ = t with { ImageUrls = urls };")]
    [InlineData("var t = new FlashImageInput { Prompt = \"a\", MaskUrl = text }; _ = t with { MaskUrl = null };")]
    [InlineData("var t = new FlashImageInput { Prompt = \"a\", MaskUrl = text }; if (flag) { t = t with { ImageUrls = urls }; } else { t = t with { MaskUrl = null }; } _ = t with { N = 2 };")]
    [InlineData("Func<string, FlashImageInput> make = prompt => { var t = input with { Prompt = \"\" }; return t with { Prompt = prompt }; };")]
    [InlineData("var t = input with { N = 5 }; _ = t.N; _ = t with { N = 1 };")]
    [InlineData("var t = input with { N = 5 }; if (t.N > 4) { t = t with { N = 4 }; } _ = t;")]
    [InlineData("var t = input with { N = 5 }; if (t is { N: > 4 }) { t = t with { N = 4 }; } _ = t;")]
    [InlineData("var t = input with { N = 5 }; while (t.N > 4) { t = t with { N = t.N - 1 }; } _ = t;")]
    [InlineData("var t = new FlashImageInput { Prompt = maybe ?? \"\" }; if (string.IsNullOrEmpty(t.Prompt)) { t = t with { Prompt = \"a\" }; } _ = t;")]
    public Task What_each_with_replaces_is_not_reported(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("var t = input with { N = {|SG1001:5|} }; Use(t); _ = t with { N = 1 };")]
    [InlineData("var t = input with { N = {|SG1001:5|} }; _ = t with { N = 1 }; _ = t.ToString();")]
    [InlineData("var t = input with { N = {|SG1001:5|} }; var other = t; _ = other with { N = 1 };")]
    [InlineData("var t = input with { N = {|SG1001:5|} }; Func<FlashImageInput> late = () => t; _ = t with { N = 1 };")]
    [InlineData("var t = input with { N = {|SG1101:5|} }; if (flag) { Use(t); } _ = t with { N = 1 };")]
    [InlineData("FlashImageInput[] all = [input with { N = {|SG1001:5|} }]; _ = all[0] with { N = 1 };")]
    [InlineData("FlashImageInput t; Use(t = input with { N = {|SG1001:5|} }); _ = t with { N = 1 };")]
    public Task What_is_used_by_itself_too_is_an_input(string statements) => ValueTest.StatementsAsync("void Use(FlashImageInput used) { } " + statements);

    [Theory]
    [InlineData(Source + "ImageUrls = urls }; _ = t with { {|SG1005:MaskUrl = text|}, ImageUrls = null };")]
    [InlineData(Source + "MaskUrl = text, ImageUrls = urls }; _ = t with { {|SG1005:ImageUrls = null|} };")]
    [InlineData(Source + "MaskUrl = text, ImageUrls = urls }; var u = t with { {|SG1005:ImageUrls = null|} }; _ = u with { N = 2 };")]
    [InlineData(Source + "MaskUrl = text, ImageUrls = urls }; string[]? none = null; _ = t with { {|SG1005:ImageUrls = none|} };")]
    [InlineData(Source + "MaskUrl = text, ImageUrls = urls }; _ = t with { {|SG1105:ImageUrls = flag ? urls : null|} };")]
    [InlineData(Source + "MaskUrl = text, ImageUrls = urls }; var u = t with { {|SG1105:ImageUrls = null|} }; if (flag) { u = u with { MaskUrl = null }; } _ = u with { N = 2 };")]
    [InlineData(Source + "MaskUrl = text, ImageUrls = urls }; var u = t with { {|SG1105:ImageUrls = null|} }; if (flag) { u = u with { ImageUrls = urls }; } _ = u with { N = 2 };")]
    [InlineData(Source + "MaskUrl = text, ImageUrls = urls }; var u = t with { ImageUrls = null }; u = u with { MaskUrl = null }; _ = u with { N = 2 };")]
    [InlineData(Source + "MaskUrl = text, ImageUrls = urls }; var u = t with { ImageUrls = null }; u = u with { ImageUrls = urls }; _ = u with { N = 2 };")]
    [InlineData(Source + "ImageUrls = null }; _ = t with { {|SG1005:MaskUrl = text|} };")]
    [InlineData(Source + "N = 2 }; _ = t with { {|SG1005:MaskUrl = text|} };")]
    [InlineData(Source + "N = 2 }; t = t with { {|SG1005:MaskUrl = text|} }; t = t with { N = 3 }; _ = t with { N = 4 };")]
    [InlineData(Source + "N = 2 }; if (flag) { t = t with { ImageUrls = urls }; } _ = t with { {|SG1105:MaskUrl = text|} };")]
    [InlineData(Source + "ImageUrls = urls }; if (flag) { t = t with { ImageUrls = null }; } _ = t with { {|SG1105:MaskUrl = text|} };")]
    [InlineData(Source + "MaskUrl = text, ImageUrls = urls }; if (flag) { t = t with { {|SG1005:ImageUrls = null|} }; } _ = t with { N = 2 };")]
    [InlineData(Source + "Options = new() { Upscaler = text } }; _ = t with { Options = t.Options with { {|SG1005:Upscale = 2|}, Upscaler = null } };")]
    [InlineData("var t = input with { ImageUrls = null }; _ = t with { {|SG1005:MaskUrl = text|} };")]
    [InlineData("if (input is { ImageUrls: null }) { _ = input with { MaskUrl = text }; }")]
    public Task Companions_are_checked_with_the_source(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData(Source + "ImageUrls = urls }; _ = t with { MaskUrl = text };")]
    [InlineData(Source + "ImageUrls = urls }; var u = t with { N = 2 }; _ = u with { MaskUrl = text };")]
    [InlineData(Source + "ImageUrls = rest }; _ = t with { MaskUrl = text };")]
    [InlineData(Source + "ImageUrls = urls, MaskUrl = text }; _ = t with { MaskUrl = null, ImageUrls = null };")]
    [InlineData(Source + "ImageUrls = urls, MaskUrl = maybe }; _ = t with { ImageUrls = null };")]
    [InlineData(Source + "N = 2 }; t = t with { MaskUrl = text }; t = t with { ImageUrls = urls }; _ = t with { N = 4 };")]
    [InlineData(Source + "N = 2 }; if (flag) { t = t with { ImageUrls = urls, MaskUrl = text }; } _ = t with { N = 4 };")]
    [InlineData(Source + "N = 2 }; if (flag) { t = t with { ImageUrls = urls }; } if (flag) { t = t with { MaskUrl = text }; } _ = t with { N = 4 };")]
    [InlineData("_ = input with { MaskUrl = text };")]
    [InlineData("var t = input with { N = 2 }; _ = t with { MaskUrl = text };")]
    [InlineData("FlashImageInput Make() => input; _ = Make() with { MaskUrl = text };")]
    [InlineData("FlashImageInput t = Make(); t = t with { N = 3 }; _ = t with { MaskUrl = text }; FlashImageInput Make() => input;")]
    [InlineData("var t = flag ? input : new FlashImageInput { Prompt = \"a\", ImageUrls = urls }; _ = t with { MaskUrl = text };")]
    [InlineData("foreach (FlashImageInput t in new[] { input }) { _ = t with { MaskUrl = text }; }")]
    [InlineData("if (any is FlashImageInput t) { _ = t with { MaskUrl = text }; }")]
    [InlineData("_ = input with { Options = input.Options with { Upscale = 2 } };")]
    public Task A_base_that_is_not_known_may_have_them(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("int v = 5; _ = input with { Options = input.Options with { N = {|SG1001:v|} } };")]
    [InlineData("var o = new FlashImageOptions { N = {|SG1001:5|} }; _ = input with { Options = o };")]
    [InlineData("var o = new FlashImageOptions { N = 2 }; _ = input with { Options = o with { N = {|SG1001:5|} } };")]
    [InlineData("var o = new FlashImageOptions { N = 5 }; _ = input with { Options = o with { N = 2 } };")]
    [InlineData("int v = flag ? 5 : 1; _ = input with { Options = new() { N = {|SG1101:v|} } };")]
    [InlineData("_ = input with { Pages = [new() { N = {|SG1001:5|} }, new FlashImageOptions { N = 2 } with { N = {|SG1001:0|} }] };")]
    [InlineData("var o = new FlashImageOptions { N = {|SG1001:5|} }; _ = input with { Pages = [o] };")]
    [InlineData("var pages = new List<FlashImageOptions>(); for (int i = 1; i < 9; i++) { pages.Add(new() { N = {|SG1101:i|} }); } _ = input with { Pages = pages };")]
    public Task Wrong_values_of_nested_objects_are_errors(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("var o = new FlashImageOptions { N = 2 }; o.N = 4; _ = input with { Options = o };")]
    [InlineData("var o = new FlashImageOptions { N = 2, Upscaler = text }; _ = input with { Options = o with { Upscale = 2 } };")]
    [InlineData("var o = new FlashImageOptions { N = 2 }; o.Upscaler = text; _ = input with { Options = o with { Upscale = 2 } };")]
    [InlineData("var o = input.Options with { N = n }; _ = input with { Options = o };")]
    [InlineData("var t = new FlashImageInput { Prompt = \"a\" }; t.Options.Upscaler = text; _ = t with { Options = t.Options with { Upscale = 2 } };")]
    public Task Nested_objects_that_are_right_are_silent(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""string? mask = null; if (flag) { mask = text; } FlashImageInput made = new() { Prompt = "a", {|SG1105:MaskUrl = mask|} }; if (flag) { Console.WriteLine(made with { N = 2 }); }""")]
    [InlineData("""string? mask = null; if (flag) { mask = text; } FlashImageInput made = new() { Prompt = "a", {|SG1005:MaskUrl = text|} }; if (flag) { Console.WriteLine(made with { N = 2 }); }""")]
    public Task A_base_that_needs_nothing_on_some_path_is_no_error_there_though_nothing_copies_it(string statements) => ValueTest.StatementsAsync(statements);

    [Fact]
    public Task A_base_of_a_read_only_field_or_property_is_known() => ValueTest.FileAsync("""
        using Shop.Models;

        class Program
        {
            private static readonly FlashImageInput s_template = new() { Prompt = "a" };

            private FlashImageInput Base { get; } = new() { Prompt = "a", N = 5 };

            FlashImageInput Field(string mask) => s_template with { {|SG1005:MaskUrl = mask|} };

            FlashImageInput Property(string mask) => Base with { {|SG1005:MaskUrl = mask|}, N = 3 };

            FlashImageInput Wrong(int n) { int v = n > 3 ? 5 : 6; return Base with { N = {|SG1001:v|} }; }
        }
        """);

    [Fact]
    public Task A_derived_record_has_the_rules_of_its_base() => ValueTest.FileAsync("""
        using SchemaGen;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;

        [ModelInput("base")]
        record Base
        {
            [JsonPropertyName("n"), Range(1, 4)]
            public int N { get; init; } = 1;
        }

        [ModelInput("derived")]
        record Derived : Base
        {
            [JsonPropertyName("m"), Range(1, 4)]
            public int M { get; init; } = 1;
        }

        class Program
        {
            object A(bool flag) { int v = flag ? 5 : 6; return new Derived { N = {|SG1001:v|}, M = {|SG1001:v|} }; }

            object B(Base t) { var copy = t with { N = {|SG1001:5|} }; return t is Derived derived ? derived with { M = {|SG1001:0|} } : copy; }

            object C(bool flag) { Base t = new Derived { N = 5, M = 2 }; t = t with { N = 2 }; return t with { N = 3 }; }
        }
        """);
}
