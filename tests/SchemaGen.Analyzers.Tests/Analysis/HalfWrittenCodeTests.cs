using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis;

/// <summary>An analyzer sees code as it is typed: no text may make it throw (AD0001). A third of all cuts is tried, of both kinds; the environment variable <c>SCHEMAGEN_CUTS_STRIDE</c>
/// gives another part, <c>1</c> all.</summary>
public sealed partial class HalfWrittenCodeTests : IAsyncLifetime
{
    private const int CutsAtOnce = 250;

#if ROSLYN_4_8
    /// <summary>Most are tried in the newest compiler.</summary>
    private const int UsualStride = 5;
#else
    // Not even: the two kinds of cuts take turns.
    private const int UsualStride = 3;
#endif

    private static int Stride { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("SCHEMAGEN_CUTS_STRIDE"), NumberStyles.None, CultureInfo.InvariantCulture, out int other) && other > 0 ? other : UsualStride;

    private CSharpCompilation _models = null!;

    public async ValueTask InitializeAsync()
    {
        ImmutableArray<MetadataReference> references =
            await TestReferences.Net.ResolveAsync(LanguageNames.CSharp, TestContext.Current.CancellationToken);
        _models = CSharpCompilation.Create(
            "Test",
            [CSharpSyntaxTree.ParseText(ModelSource.Text, cancellationToken: TestContext.Current.CancellationToken)],
            references.Add(TestReferences.Runtime).Add(TestReferences.Client),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static TheoryData<string> Programs { get; } = new(HalfWrittenPrograms.All.Keys);

    [Fact]
    public async Task The_program_as_a_whole_breaks_every_rule() => Assert.Equal(
        ["SG0012", "SG0013", "SG1001", "SG1002", "SG1003", "SG1004", "SG1005", "SG1006", "SG1007", "SG1008", "SG1009", "SG1014"],
        (await RunAsync(HalfWrittenPrograms.Rules)).Select(static diagnostic => diagnostic.Id).Distinct().Order());

    [Theory]
    [InlineData("Locals", "SG1001 SG1005 SG1006 SG1101 SG1102 SG1106")]
    [InlineData("Later", "SG1003")]
    [InlineData("Items", "SG1001 SG1103")]
    [InlineData("Lambdas", "SG1001 SG1003")]
    public async Task The_programs_of_flow_are_followed(string name, string expected) => Assert.Equal(
        expected,
        string.Join(' ', (await RunAsync(HalfWrittenPrograms.All[name])).Select(static diagnostic => diagnostic.Id).Where(static id => id.StartsWith("SG1", StringComparison.Ordinal)).Distinct().Order()));

    [Fact]
    public async Task The_program_that_calls_the_platform_is_followed() => Assert.Equal(
        "SG2001 SG2001 SG2001 SG2001 SG2002 SG2002 SG2002",
        string.Join(' ', (await RunAsync(HalfWrittenPrograms.All["Client"])).Select(static diagnostic => diagnostic.Id).Where(static id => id.StartsWith("SG2", StringComparison.Ordinal)).Order()));

    [Fact]
    public void The_programs_of_flow_compile_as_a_whole() => Assert.DoesNotContain(
        HalfWrittenPrograms.All.Values.Where(static program => program != HalfWrittenPrograms.Rules).SelectMany(program => Compile(program).GetDiagnostics(TestContext.Current.CancellationToken)),
        static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Cut after each token, and with each token left out.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public async Task No_cut_makes_an_analyzer_throw(string name)
    {
        string program = HalfWrittenPrograms.All[name];
        IEnumerable<string> cuts = SyntaxFactory.ParseCompilationUnit(program).DescendantTokens()
            .SelectMany(token => new[] { program[..token.SpanStart], program.Remove(token.SpanStart, token.Span.Length) })
            .Where(static (_, number) => number % Stride == 0)
            .Select(static (cut, number) => NameEnd().Replace(cut, number.ToString(CultureInfo.InvariantCulture)));
        foreach (string[] some in cuts.Chunk(CutsAtOnce))
        {
            if (await ThrowsAsync(some))
            {
                foreach (string cut in some)
                {
                    Assert.False(await ThrowsAsync(cut), cut);
                }

                Assert.Fail("An analyzer throws on some of these together:\n" + string.Join('\n', some));
            }
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
    [InlineData("object M() => new SchemaGen.MindVideo.MindVideoOptions { ApiKey = , ApiKey = 5, ApiKey = \"a\", ApiKey = new() { \"a\" } };")]
    [InlineData("void M(SchemaGen.MindVideo.MindVideoOptions o) { var k = k; o.ApiKey = k; string a = b, b = a; o.ApiKey = b; (o.ApiKey, k) = (\"a\", b); }")]
    [InlineData("void M(SchemaGen.MindVideo.MindVideoSubmitOptions o) { string a = b + 1, b = a + 1; o.IdempotencyKey = b; o.IdempotencyKey = System.DateTime.; o[\"Idempotency-Key\"] = System.Guid.NewGuid(; }")]
    [InlineData("void M(SchemaGen.MindVideo.MindVideoSubmitOptions o) { while { try { o.IdempotencyKey = System.Guid.NewGuid() + \"\"; return } catch { continue } for (;;) try { break } }")]
    [InlineData("void M(System.Net.Http.HttpRequestMessage r) { r.Headers.Add(); r.Headers.Add(\"Idempotency-Key\"); r.Headers.Add(\"Idempotency-Key\", ); r.Headers.Add(\"Idempotency-Key\", (string)null, 5); r.Headers.Add(name: \"a\", name: \"b\"); }")]
    [InlineData("string M() => \"mv_live_4fQ9zK27bTxW; }")]
    [InlineData("string M() => $\"mv_live_4fQ9zK27bTxW{; }")]
    [InlineData("const string K = K + \"mv_live_4fQ9zK27bTxW\"; string M() => K + K;")]
    [InlineData("[Range(1)] int N { get; } object M() => new Broken { N = 5, S = 1 };")]
    public async Task Nor_does_code_that_makes_no_sense(string member) => await RunAsync(
        $$"""
        using System.Collections.Generic; using System.ComponentModel.DataAnnotations; using SchemaGen; using Shop.Models;
        class Program { {{member}} }
        [ModelInput(null)] record Broken {
            [Range("a", 4), AllowedValues(null), AllowedValues(1, typeof(int)), EnumDataType(typeof(Missing)), RequiresProperty(null), RequiresProperty("Nothing"),
                MultipleOf(-0.0), MultipleOf(double.NaN), MultipleOf("a"), TextPattern(null), MediaReference(null), UniqueItems, AbsoluteUri, TextFormat(null)]
            public int N { get; init; }
            [TextLength, ItemCount(1), IntegerRange(1), NumberRange(double.NaN, 1), AllowedItems, Required(X = 1), RequiresProperty, MultipleOf, TextPattern, MediaReference(1), UniqueItems(2)]
            public Missing S { get; init; }
        }
        """);

    [GeneratedRegex("(?<=Mine|Outer|Program)_")]
    private static partial Regex NameEnd();

    private async Task<ImmutableArray<Diagnostic>> RunAsync(string source)
    {
        ImmutableArray<Diagnostic> diagnostics = await AnalyzeAsync(source);
        Assert.DoesNotContain(diagnostics, IsThrown);
        return diagnostics;
    }

    private async Task<bool> ThrowsAsync(params string[] sources) => (await AnalyzeAsync(sources)).Any(IsThrown);

    private static bool IsThrown(Diagnostic diagnostic) => diagnostic.Id == "AD0001";

    private Task<ImmutableArray<Diagnostic>> AnalyzeAsync(params string[] sources)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
            [new ModelInputValueAnalyzer(), new ModelInputDeclarationAnalyzer(), new SchemaFileAnalyzer(), new ApiKeyAnalyzer(), new IdempotencyKeyAnalyzer()];
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: null,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        return Compile(sources).WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private CSharpCompilation Compile(params string[] sources) =>
        _models.AddSyntaxTrees(sources.Select(static source => CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)));
}
