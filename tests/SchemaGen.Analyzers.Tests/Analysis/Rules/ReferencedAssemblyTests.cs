using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Rules;

/// <summary>The records live in an assembly that the code only refers to: nothing but its metadata is there to read.</summary>
public sealed class ReferencedAssemblyTests
{
    private const string Source = """
        using System.Collections.Generic;
        using Shop.Models;

        static class Program
        {
            public static FlashImageInput Wrong(FlashImageInput input) => input with
            {
                Prompt = {|SG1009:null!|},
                N = {|SG1001:5|},
                ImageUrls = {|SG1002:[]|},
                Style = {|SG1003:"123456"|},
                Quality = {|SG1006:3|},
                Size = {|SG1006:(AspectRatio)3|},
                Tags = [{|SG1003:""|}],
                Code = {|SG1004:"A"|},
                Width = {|SG1007:9|},
                Flags = [true, {|SG1008:true|}],
                Photos = [{|SG1014:"a.png"|}],
                Webhook = {|SG1014:"/hook"|},
            };

            public static FlashImageInput Orphan() => new() { Prompt = "a", {|SG1005:MaskUrl = "a"|} };

            public static FlashImageInput Right(string[] urls) => new()
            {
                Prompt = "a", N = 4, ImageUrls = urls, MaskUrl = "a", Size = AspectRatio.Ratio16x9, Tags = ["1234"],
            };

            public static FlashImageInput Followed(bool many)
            {
                int n = many ? 5 : 1;
                var urls = new List<string>();
                for (int i = 0; i < 4; i++)
                {
                    urls.Add("https://example.com/a.png");
                }

                return new() { Prompt = "a", N = {|SG1101:n|}, ImageUrls = {|SG1002:urls|} };
            }

            public static FlashImageInput OnKnownBase()
            {
                var plain = new FlashImageInput { Prompt = "a" };
                return plain with { {|SG1005:MaskUrl = "a"|} };
            }

            public static FlashImageOptions Options() => new() { Label = null, N = 1, Upscale = 2, Upscaler = "a" };
        }
        """;

    /// <summary>A constructor of whose body nothing is to be seen may have set the companion.</summary>
    private const string OtherModels = """
        namespace Shop.Models
        {
            [SchemaGen.ModelInput("own"), SchemaGen.CompilerServices.HasConstructor]
            public partial record OwnConstructor
            {
                public OwnConstructor() => B = "b";

                [SchemaGen.RequiresProperty(nameof(B))]
                public string? A { get; init; }

                public string? B { get; init; }
            }

            [SchemaGen.ModelInput("open")]
            public partial record Open
            {
                [SchemaGen.RequiresProperty(nameof(B))]
                public string? A { get; init; }

                public string? B { get; init; }
            }

            public record FromOwn : OwnConstructor;

            public record FromOpen : Open
            {
                public FromOpen() => B = "b";
            }
        }
        """;

    private const string OtherUses = """
        using Shop.Models;

        public record MineOwn : OwnConstructor;
        public record MineOpen : Open;
        public record MineSetting : Open { public MineSetting() => B = "b"; }
        public record MineUnderSetting : MineSetting;

        static class Other
        {
            public static object[] Right() =>
            [
                new OwnConstructor { A = "a" }, new FromOwn { A = "a" }, new FromOpen { A = "a" }, new MineOwn { A = "a" },
                new MineSetting { A = "a" }, new MineUnderSetting { A = "a" }, new OwnConstructor { A = "a" } with { },
            ];

            public static object[] Wrong() => [new Open { {|SG1005:A = "a"|} }, new MineOpen { {|SG1005:A = "a"|} }, new OwnConstructor { {|SG1005:A = "a"|}, B = null }];
        }
        """;

    [Fact]
    public async Task A_constructor_of_the_user_may_set_the_companion()
    {
        var test = new AnalysisTest<ModelInputValueAnalyzer> { TestState = { Sources = { OtherUses } } };
        test.TestState.AdditionalReferences.Add(await CompileModelsAsync());
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Metadata_is_as_good_as_source()
    {
        var test = new AnalysisTest<ModelInputValueAnalyzer> { TestState = { Sources = { Source } } };
        test.TestState.AdditionalReferences.Add(await CompileModelsAsync());
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<MetadataReference> CompileModelsAsync()
    {
        var references = await TestReferences.Net.ResolveAsync(LanguageNames.CSharp, TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create(
            "Models",
            [CSharpSyntaxTree.ParseText(ModelSource.Text), CSharpSyntaxTree.ParseText(OtherModels)],
            references.Add(TestReferences.Runtime),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
