using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Analysis;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis;

/// <summary>An analyzer sees code as it is typed: no text may make it throw (AD0001).</summary>
public sealed class HalfWrittenCodeTests : IAsyncLifetime
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using SchemaGen;
        using Shop.Models;

        [ModelInput("flash-image")]
        public sealed partial record Mine;

        partial class Outer<T> { [ModelInput(slug: "x" + "y")] record struct Inner(int N); }

        static class Program
        {
            static FlashImageInput Run(FlashImageInput input, string[] urls, int n) => input with
            {
                Prompt = null!, N = 5, Seed = (long?)-1, ImageUrls = ["a", .. urls, ..new[] { "b" }], MaskUrl = $"{n}",
                Size = (AspectRatio)99, Weights = new List<double>(3) { 2.0, double.NaN }, Options = new() { N = 0, Label = default! },
                Code = "A", Width = 3, Flags = [true, true], Photos = ["a.png", urls[0]], Links = new[] { "b" },
            };

            static FlashImageInput Make() => (new FlashImageInput { Prompt = "", MaskUrl = "a", ImageUrls = ImmutableArray.Create("a", "b"),
                Options = { N = 5, Upscale = 2 } }) with { ImageUrls = null, Tags = Array.Empty<string>() } with { Layers = new int[25] };
        }
        """;

    private CSharpCompilation _models = null!;

    public async ValueTask InitializeAsync()
    {
        ImmutableArray<MetadataReference> references =
            await TestReferences.Net.ResolveAsync(LanguageNames.CSharp, TestContext.Current.CancellationToken);
        _models = CSharpCompilation.Create(
            "Test",
            [CSharpSyntaxTree.ParseText(ModelSource.Text, cancellationToken: TestContext.Current.CancellationToken)],
            references.Add(TestReferences.Runtime),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static TheoryData<int> Parts => [0, 1, 2, 3];

    [Fact]
    public async Task The_program_as_a_whole_breaks_every_rule() => Assert.Equal(
        ["SG0012", "SG0013", "SG1001", "SG1002", "SG1003", "SG1004", "SG1005", "SG1006", "SG1007", "SG1008", "SG1009", "SG1014"],
        (await RunAsync(Program)).Select(static diagnostic => diagnostic.Id).Distinct().Order());

    /// <summary>Cut after each token, and with each token left out: in four parts that run side by side.</summary>
    [Theory]
    [MemberData(nameof(Parts))]
    public async Task No_cut_makes_an_analyzer_throw(int part)
    {
        SyntaxToken[] tokens = SyntaxFactory.ParseCompilationUnit(Program).DescendantTokens().ToArray();
        for (int i = part; i < tokens.Length; i += Parts.Count())
        {
            await RunAsync(Program[..tokens[i].Span.Start]);
            await RunAsync(Program.Remove(tokens[i].SpanStart, tokens[i].Span.Length));
        }
    }

    [Theory]
    [InlineData("const int A = B; const int B = A; object M() => new FlashImageInput { Prompt = \"a\", N = A };")]
    [InlineData("object M() => new FlashImageInput { Prompt = \"a\", N = 5, N = 6, MaskUrl = missing };")]
    [InlineData("object M() => new FlashImageInput(1, 2) { Prompt = Prompt, [0] = 5, N };")]
    [InlineData("object M() => new Missing { N = 5 } with { ImageUrls = [1, 2, 3, 4] };")]
    [InlineData("object M() => new FlashImageInput { ImageUrls = [[1], [..2], new string[-1], new string[1, 2], new List<Missing> { 1 }] };")]
    [InlineData("object M() => new FlashImageInput { ImageUrls = { \"a\" }, Tags = new List<string> { { 1, 2 } }, Layers = new[] { } };")]
    [InlineData("object M<T>() where T : FlashImageInput, new() => new T { N = 5, MaskUrl = default(T) };")]
    [InlineData("[Range(1)] int N { get; } object M() => new Broken { N = 5, S = 1 };")]
    public async Task Nor_does_code_that_makes_no_sense(string member) => await RunAsync(
        $$"""
        using System.Collections.Generic; using System.ComponentModel.DataAnnotations; using SchemaGen; using Shop.Models;
        class Program { {{member}} }
        [ModelInput(null)] record Broken {
            [Range("a", 4), AllowedValues(null), AllowedValues(1, typeof(int)), EnumDataType(typeof(Missing)), RequiresProperty(null), RequiresProperty("Nothing"),
                MultipleOf(-0.0), MultipleOf(double.NaN), MultipleOf("a"), TextPattern(null), MediaReference(null), UniqueItems, AbsoluteUri]
            public int N { get; init; }
            [TextLength, ItemCount(1), IntegerRange(1), NumberRange(double.NaN, 1), AllowedItems, Required(X = 1), RequiresProperty, MultipleOf, TextPattern, MediaReference(1), UniqueItems(2)]
            public Missing S { get; init; }
        }
        """);

    private async Task<ImmutableArray<Diagnostic>> RunAsync(string source)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new ModelInputValueAnalyzer(), new ModelInputDeclarationAnalyzer(), new SchemaFileAnalyzer()];
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: null,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = await _models.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken))
            .WithAnalyzers(analyzers, options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id == "AD0001");
        return diagnostics;
    }
}
