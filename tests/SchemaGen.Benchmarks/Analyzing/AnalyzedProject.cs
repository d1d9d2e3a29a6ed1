using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Analysis;
using SchemaGen.Benchmarks.Compiling;

namespace SchemaGen.Benchmarks.Analyzing;

/// <summary>A project of valid code, compiled with some analyzers. Each time anew, because the compiler keeps what it found.</summary>
/// <param name="sources">Its files, beside the seed's record.</param>
/// <param name="hasSchemaGen">Whether the project refers to SchemaGen, and has the record.</param>
internal sealed class AnalyzedProject(IReadOnlyList<string> sources, bool hasSchemaGen = true)
{
    private static readonly SyntaxTree s_record = Project.Parse(Pipeline.ReadAndEmit(Seed.Slug, Seed.Schema), "Record.g.cs");

    private readonly AnalyzerOptions _options = new(hasSchemaGen ? [new SchemaText(Seed.Slug, Seed.Schema)] : [], new SchemaOptions());

    public static ImmutableArray<DiagnosticAnalyzer> Ours { get; } =
        [new ModelInputValueAnalyzer(), new ModelInputDeclarationAnalyzer(), new SchemaFileAnalyzer()];

    public static ImmutableArray<DiagnosticAnalyzer> Onlooks { get; } = [new OnlooksAnalyzer()];

    /// <summary>From text to assembly.</summary>
    public int Compile() => Emit(Parse());

    /// <summary>The same with analyzers.</summary>
    public int Compile(ImmutableArray<DiagnosticAnalyzer> analyzers) => Emit((CSharpCompilation)Analyze(Parse(), analyzers));

    /// <summary>The analyzers alone, on code that the compiler has read already.</summary>
    public Compilation Analyze(CSharpCompilation parsed, ImmutableArray<DiagnosticAnalyzer> analyzers, bool isConcurrent = true) =>
        Run(parsed, analyzers, isConcurrent, isTimed: false).Compilation;

    /// <summary>What <c>ReportAnalyzer</c> reports of ours: the time within our own code, in milliseconds.</summary>
    public double Report()
    {
        CompilationWithAnalyzers compilation = Run(Parse(), Ours, isConcurrent: false, isTimed: true);
        return Ours.Sum(analyzer => compilation.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds);
    }

    public CSharpCompilation Parse()
    {
        IEnumerable<SyntaxTree> trees = sources.AsParallel().AsOrdered().Select(static (source, number) => Project.Parse(source, $"File{number}.cs"));
        return hasSchemaGen ? Project.Compile(trees.Append(s_record)) : Project.Compile(trees).RemoveReferences(Project.SchemaGen);
    }

    private CompilationWithAnalyzers Run(CSharpCompilation parsed, ImmutableArray<DiagnosticAnalyzer> analyzers, bool isConcurrent, bool isTimed)
    {
        var compilation = new CompilationWithAnalyzers(parsed, analyzers, new CompilationWithAnalyzersOptions(
            _options, onAnalyzerException: static (exception, _, _) => throw exception, concurrentAnalysis: isConcurrent, logAnalyzerExecutionTime: isTimed));
        if (compilation.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().FirstOrDefault(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning) is { } reported)
        {
            throw new InvalidOperationException($"The valid inputs were reported: {reported}");
        }

        return compilation;
    }

    private static int Emit(CSharpCompilation compilation) =>
        compilation.Emit(Stream.Null) is { Success: false } result ? throw new InvalidOperationException(result.Diagnostics.First(static fault => fault.Severity == DiagnosticSeverity.Error).ToString()) : 0;
}
