using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaGen.Benchmarks.Compiling;

/// <summary>Is shown every initialiser, and does nothing.</summary>
#pragma warning disable RS1036, RS1041 // No compiler will load it.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class OnlooksAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new DiagnosticDescriptor("BENCH", "None", "None", "None", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(static _ => { }, OperationKind.ObjectOrCollectionInitializer);
    }
}
