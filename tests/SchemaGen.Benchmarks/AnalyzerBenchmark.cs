using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Analysis;
using SchemaGen.Benchmarks.Compiling;

namespace SchemaGen.Benchmarks;

/// <summary>
/// A compilation with 10,000 initialisers, from text to assembly, alone and with our analyzers. Budget: 5 % of the compilation.
/// An analyzer that does nothing shows what the compiler pays to show any analyzer the operations; in most projects the SDK's own cause that already.
/// </summary>
[MemoryDiagnoser]
public class AnalyzerBenchmark
{
    private const int Files = 100;
    private const int InitialisersPerFile = 100;

    private static readonly ImmutableArray<DiagnosticAnalyzer> _ours =
        [new ModelInputValueAnalyzer(), new ModelInputDeclarationAnalyzer(), new SchemaFileAnalyzer()];

    private string[] _sources = null!;
    private SyntaxTree _record = null!;
    private AnalyzerOptions _options = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var schema = new SchemaText(Seed.Slug, Seed.Schema);
        _record = Project.Parse(Pipeline.ReadAndEmit(Seed.Slug, Seed.Schema), "Record.g.cs");
        _sources = [.. Enumerable.Range(0, Files).Select(Source)];
        _options = new AnalyzerOptions([schema], new SchemaOptions());
    }

    [Benchmark(Baseline = true)]
    public int Compile() => Emit(Parse());

    [Benchmark]
    public int Compile_with_an_analyzer_that_does_nothing() => With([new OnlooksAnalyzer()]);

    [Benchmark]
    public int Compile_with_SchemaGen() => With(_ours);

    private int With(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = new CompilationWithAnalyzers(Parse(), analyzers, new CompilationWithAnalyzersOptions(
            _options, onAnalyzerException: static (exception, _, _) => throw exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        if (compilation.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Any(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning))
        {
            throw new InvalidOperationException("The valid inputs were reported.");
        }

        return Emit((CSharpCompilation)compilation.Compilation);
    }

    private static int Emit(CSharpCompilation compilation) => compilation.Emit(Stream.Null).Success ? 0 : throw new InvalidOperationException("It does not compile.");

    private CSharpCompilation Parse() => Project.Compile(
        _sources.AsParallel().AsOrdered().Select(static (source, number) => Project.Parse(source, $"File{number}.cs")).Append(_record));

    private static string Source(int file)
    {
        var source = new StringBuilder("using Shop.Models;\n");
        source.Append(CultureInfo.InvariantCulture, $"static class File{file}\n{{\n");
        for (int i = 0; i < InitialisersPerFile; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $$"""
                    public static Gemini2_5FlashImagePreviewOfficialInput Input{{i}}(string prompt) => new()
                    {
                        Prompt = "{{i}}: waterfalls above the clouds, " + prompt,
                        Size = Gemini2_5FlashImagePreviewOfficialAspectRatio.Ratio16x9,
                        N = {{1 + (i % 4)}},
                        ImageUrls = ["https://example.com/{{i}}.png"],
                        MaskUrl = "https://example.com/mask.png",
                    };

                """);
        }

        return source.Append("}\n").ToString();
    }
}
