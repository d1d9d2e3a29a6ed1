using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Infrastructure;

/// <summary>
/// Runs an analyzer on the programs of all rows of a theory at once: most of the time of such a row goes into a compilation. A program that does not show exactly
/// what it expects, or cannot stand beside others, is run by itself as a test of the compiler's testing library, and says what is wrong.
/// </summary>
/// <param name="references">What the programs refer to beside .NET.</param>
/// <param name="beside">A file that each of them is compiled with.</param>
internal sealed class TheoryBatch<TAnalyzer>(ImmutableArray<MetadataReference> references, string beside = "")
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private static readonly CSharpParseOptions s_latest = new(LanguageVersion.Latest);

    private readonly ConcurrentDictionary<MethodInfo, Lazy<Task<HashSet<string>>>> _held = new();

    // What is made from it does not look its references up again.
    private readonly Lazy<Task<CSharpCompilation>> _empty = new(async () => CSharpCompilation.Create(
        "TestProject",
        [CSharpSyntaxTree.ParseText(beside, s_latest)],
        (await TestReferences.Net.ResolveAsync(LanguageNames.CSharp, CancellationToken.None)).AddRange(references),
        AnalysisTest<TAnalyzer>.OptionsOf(NullableContextOptions.Enable)));

    /// <summary>Asserts that what is reported in the program is what it expects.</summary>
    /// <param name="program">The program.</param>
    /// <param name="alone">The test of a program by itself.</param>
    public async Task VerifyAsync(MarkedProgram program, Func<string, AnalysisTest<TAnalyzer>> alone)
    {
        if (RunningTheory.TryCollect(program))
        {
            return;
        }

        HashSet<string> held = RunningTheory.Method is { } theory
            ? await _held.GetOrAdd(theory, one => new(async () => await RunAsync(await RunningTheory.CollectAsync(one)))).Value
            : await RunAsync([program]);
        if (held.Contains(program.Key))
        {
            return;
        }

        AnalysisTest<TAnalyzer> test = alone(program.Source);
        test.ExpectedDiagnostics.AddRange(program.Expected);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The keys of those that show what they expect.</summary>
    private async Task<HashSet<string>> RunAsync(IReadOnlyList<MarkedProgram> programs)
    {
        BatchedProgram[] batch = [.. programs.DistinctBy(static program => program.Key).Select(BatchedProgram.TryCreate).OfType<BatchedProgram>()];
        if (batch.Length == 0)
        {
            return [];
        }

        ILookup<SyntaxTree?, Diagnostic> reported = await AnalyzeAsync(batch.SelectMany(static program => program.Trees));

        // What has no place, as an analyzer that throws, may be any program's.
        return reported[null].Any()
            ? []
            : [.. batch.Where(program => program.IsHeld(reported)).Select(static program => program.Key)];
    }

    private async Task<ILookup<SyntaxTree?, Diagnostic>> AnalyzeAsync(IEnumerable<SyntaxTree> programs)
    {
        ImmutableArray<Diagnostic> all = await (await _empty.Value).AddSyntaxTrees(programs)
            .WithAnalyzers([new TAnalyzer()], (AnalyzerOptions?)null)
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return all
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal))
            .ToLookup(static diagnostic => diagnostic.Location.SourceTree);
    }
}
