using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Generation;

namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>Many programs in one compilation: compiled, analyzed, loaded and run.</summary>
internal static class ProgramBatch
{
    private static readonly Lazy<CSharpCompilation> s_models = new(static () => WithoutWarnings(
        GeneratorRun.Start([new SchemaText($"schemas/{ShopModel.Slug}.json", ShopModel.Schema)], ShopModel.Prelude).Output));

    /// <summary>What each program shows; those that do not compile are left out.</summary>
    public static async Task<IReadOnlyList<ProgramOutcome>> RunAsync(IReadOnlyList<RandomProgram> programs, CancellationToken cancellation)
    {
        ILookup<string, Diagnostic> diagnostics = await AnalyzeAsync(programs, cancellation);
        (RandomProgram[] compiled, Assembly assembly) = Compile([.. programs.Where(program => !diagnostics[program.Name + ".cs"].Any(IsFault))], cancellation);
        var outcomes = new List<ProgramOutcome>();
        Type watch = assembly.GetType("Shop.Models.T")!;
        Type sink = assembly.GetType("Shop.Models.Sink")!;
        foreach (RandomProgram program in compiled)
        {
            var recorder = new Recorder(program.Assignments());
            recorder.Run(watch, sink, assembly.GetType(program.Name)!.GetMethod("Run")!);
            Diagnostic[] ours = [.. diagnostics[program.Name + ".cs"].Concat(diagnostics[""]).Where(static diagnostic => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal))];
            outcomes.Add(new ProgramOutcome(program, recorder, ours));
        }

        return outcomes;
    }

    private static CSharpCompilation WithoutWarnings(CSharpCompilation compilation) =>
        compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default));

    private static (RandomProgram[] Programs, Assembly Assembly) Compile(RandomProgram[] good, CancellationToken cancellation)
    {
        while (true)
        {
            using var image = new MemoryStream();
            var result = s_models.Value.AddSyntaxTrees(good.Select(static program => program.Watched)).Emit(image, cancellationToken: cancellation);
            var faulty = result.Diagnostics.Where(IsFault).Select(static fault => fault.Location.SourceTree?.FilePath ?? "").ToHashSet();
            if (result.Success && faulty.Count == 0)
            {
                image.Position = 0;
                return (good, new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image));
            }

            int before = good.Length;
            good = [.. good.Where(program => !faulty.Contains(program.Name + ".cs"))];
            if (good.Length == before)
            {
                throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(IsFault)));
            }
        }
    }

    private static async Task<ILookup<string, Diagnostic>> AnalyzeAsync(IEnumerable<RandomProgram> programs, CancellationToken cancellation)
    {
        ImmutableArray<Diagnostic> all = await s_models.Value
            .AddSyntaxTrees(programs.Select(static program => program.Seen))
            .WithAnalyzers([new ModelInputValueAnalyzer()])
            .GetAllDiagnosticsAsync(cancellation);
        return all.ToLookup(static diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "");
    }

    /// <summary>Also what breaks the promises of nullable annotations, which the analyzer relies on.</summary>
    private static bool IsFault(Diagnostic diagnostic) => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal)
        && (diagnostic.Severity == DiagnosticSeverity.Error || (diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal) && diagnostic.Id != "CS8629"));
}
