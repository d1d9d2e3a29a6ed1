using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

public sealed class SG1005MissingCompanionTests
{
    [Fact]
    public Task The_message_names_both() => ValueTest.InitializerAsync(
        """{|#0:MaskUrl = "https://x"|}""",
        DiagnosticResult.CompilerError("SG1005").WithLocation(0).WithMessage("'mask_url' must be used with 'image_urls', which is missing (model 'flash-image')"));

    [Fact]
    public Task Each_missing_companion_is_named() => ValueTest.InitializerAsync(
        "{|#0:MaskBlur = 5|}",
        DiagnosticResult.CompilerError("SG1005").WithLocation(0).WithMessage("'mask_blur' must be used with 'mask_url', which is missing (model 'flash-image')"),
        DiagnosticResult.CompilerError("SG1005").WithLocation(0).WithMessage("'mask_blur' must be used with 'image_urls', which is missing (model 'flash-image')"));

    [Theory]
    [InlineData("""{|SG1005:MaskUrl = "a"|}, ImageUrls = null""")]
    [InlineData("""{|SG1005:MaskUrl = "a"|}, ImageUrls = default""")]
    [InlineData("""ImageUrls = null!, {|SG1005:MaskUrl = "a"|}""")]
    [InlineData("""{|SG1005:MaskUrl = text|}""")]
    [InlineData("""{|SG1005:MaskUrl = $"{maybe}"|}""")]
    [InlineData("""{|SG1005:MaskUrl = text.Trim()|}""")]
    [InlineData("""{|SG1005:MaskUrl = maybe ?? "a"|}""")]
    [InlineData("""{|SG1005:MaskBlur = n|}, ImageUrls = urls, MaskUrl = null""")]
    [InlineData("""{|SG1005:MaskBlur = n|}, ImageUrls = urls""")]
    [InlineData("""Options = new() { {|SG1005:Upscale = 2|} }""")]
    [InlineData("""Options = { {|SG1005:Upscale = 2|}, Upscaler = null }""")]
    public Task A_property_without_its_companion_is_an_error(string members) => ValueTest.InitializerAsync(members);

    [Theory]
    [InlineData("""_ = input with { {|SG1005:MaskUrl = "a"|}, ImageUrls = null };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a" } with { {|SG1005:MaskUrl = "a"|} };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", MaskUrl = "a", ImageUrls = urls } with { {|SG1005:ImageUrls = null|} };""")]
    [InlineData("""_ = (new FlashImageInput { Prompt = "a", {|SG1005:MaskUrl = "a"|} }) with { N = 2 } with { N = 3 };""")]
    [InlineData("""_ = input with { MaskUrl = "a" } with { {|SG1005:ImageUrls = null|} };""")]
    [InlineData("""if (maybe != null) { _ = new FlashImageInput { Prompt = "a", {|SG1005:MaskUrl = maybe|} }; }""")]
    [InlineData("""int? blur = 5; _ = new FlashImageInput { Prompt = "a", MaskUrl = maybe, ImageUrls = null, {|SG1005:MaskBlur = blur|} };""")]
    [InlineData("""var known = new FlashImageInput { Prompt = "a" }; _ = known with { {|SG1005:MaskUrl = "a"|} };""")]
    [InlineData("""_ = (flag ? new FlashImageInput { Prompt = "a" } : input) with { {|SG1105:MaskUrl = "a"|} };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", {|SG1105:MaskUrl = flag ? "a" : null|} };""")]
    public Task A_chain_is_checked_whole(string statements) => ValueTest.StatementsAsync(statements);

    [Theory]
    [InlineData("""MaskUrl = "a", ImageUrls = urls""")]
    [InlineData("""ImageUrls = ["a"], MaskUrl = "a" """)]
    [InlineData("""MaskUrl = "a", ImageUrls = rest""")]
    [InlineData("""MaskUrl = maybe""")]
    [InlineData("""MaskUrl = null""")]
    [InlineData("""MaskUrl = default""")]
    [InlineData("""MaskUrl = null!""")]
    [InlineData("""MaskUrl = maybe!""")]
    [InlineData("""MaskUrl = any""")]
    [InlineData("""MaskBlur = default""")]
    [InlineData("""PaletteWeight = 0.5""")]
    [InlineData("""ImageUrls = urls""")]
    [InlineData("""Options = { Upscale = 2 }""")]
    [InlineData("""Options = { Upscale = 2, Upscaler = text }""")]
    [InlineData("""Options = new() { Upscale = 2, Upscaler = text }""")]
    public Task A_pair_or_a_value_that_may_be_null_is_not(string members) => ValueTest.InitializerAsync(members);

    [Theory]
    [InlineData("""_ = input with { MaskUrl = "a" };""")]
    [InlineData("""_ = input with { ImageUrls = null };""")]
    [InlineData("""_ = input with { MaskUrl = "a", ImageUrls = rest };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", MaskUrl = "a" } with { ImageUrls = urls };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", MaskUrl = "a" } with { MaskUrl = null };""")]
    [InlineData("""_ = (flag ? new FlashImageInput { Prompt = "a", MaskUrl = "a" } : input) with { ImageUrls = urls };""")]
    [InlineData("""_ = new FlashImageInput { Prompt = "a", ImageUrls = urls } with { MaskUrl = "a" };""")]
    [InlineData("""_ = input is { MaskUrl: "a", ImageUrls: null };""")]
    public Task What_the_base_may_have_is_not(string statements) => ValueTest.StatementsAsync(statements);

    [Fact]
    public async Task Nullable_flow_says_nothing_where_it_is_off()
    {
        var test = new AnalysisTest<ModelInputValueAnalyzer>
        {
            Nullable = NullableContextOptions.Disable,
            TestState =
            {
                Sources =
                {
                    """
                    static class Program
                    {
                        public static Shop.Models.FlashImageInput Unknown(string mask) => new() { Prompt = "a", MaskUrl = mask };

                        public static Shop.Models.FlashImageInput Known() => new() { Prompt = "a", {|SG1005:MaskUrl = "mask"|} };

                        public static string Oblivious(string mask) => mask;
                    }

                    #nullable enable
                    static class Enabled
                    {
                        public static Shop.Models.FlashImageInput Unknown() => new() { Prompt = "a", MaskUrl = Program.Oblivious("a") };
                    }
                    """,
                    ("Models.cs", "#nullable enable\n" + ModelSource.Text),
                },
            },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("public FlashImageInput() => ImageUrls = [\"a\"];")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public FlashImageInput() { Prompt = \"a\"; }")]
    public Task A_constructor_of_the_user_may_set_the_companion(string constructor) => ValueTest.FileAsync($$"""
        namespace Shop.Models;

        partial record FlashImageInput
        {
            {{constructor}}

            public static FlashImageInput Create() => new() { Prompt = "a", MaskUrl = "a" };
        }
        """);

    [Fact]
    public Task A_copy_in_the_record_itself_has_what_the_original_has() => ValueTest.FileAsync("""
        namespace Shop.Models;

        partial record FlashImageInput
        {
            public static FlashImageInput Copy(FlashImageInput other) => new(other) { Prompt = "a", MaskUrl = "a" };
        }
        """);
}
