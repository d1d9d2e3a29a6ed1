using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace SchemaGen.Analyzers.Tests.Analysis.Infrastructure;

/// <summary>One analyzer on today's C# with nullable on, as a user's project has it.</summary>
internal sealed class AnalysisTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public AnalysisTest(bool referencesSchemaGen = true)
    {
        ReferenceAssemblies = TestReferences.Net;

        // It would compile everything twice; pragmas have a test of their own.
        TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
        if (referencesSchemaGen)
        {
            TestState.AdditionalReferences.Add(TestReferences.Runtime);
        }
    }

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);

    public static CSharpCompilationOptions OptionsOf(NullableContextOptions nullable) =>
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable, allowUnsafe: true);

    protected override CompilationOptions CreateCompilationOptions() => OptionsOf(Nullable);
}
