using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analysis;
using Xunit;

namespace SchemaGen.CodeFixes.Tests;

/// <summary>Runs a code fix for values on a file beside the records of <see cref="FixModels"/>: one by one; and where it can be made in bulk, all at once in the file, the project and the solution.</summary>
internal sealed class FixAllTest<TFix> : CSharpCodeFixTest<ModelInputValueAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private FixAllTest(string source, string fixedSource)
    {
        ReferenceAssemblies = TestProject.Net;
        TestState.AdditionalReferences.Add(TestProject.Runtime);

        // The same line ends on every machine.
        TestState.Sources.Add(source.ReplaceLineEndings("\n"));
        TestState.Sources.Add(("Models.cs", FixModels.Text));
        FixedState.Sources.Add(fixedSource.ReplaceLineEndings("\n"));
        FixedState.Sources.Add(("Models.cs", FixModels.Text));
        TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
        if (new TFix().GetFixAllProvider() is null)
        {
            CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllCheck;
        }
    }

    public static Task FileAsync(string source, string fixedSource, string? kind = null) =>
        new FixAllTest<TFix>(source, fixedSource) { CodeActionEquivalenceKey = kind }.RunAsync(TestContext.Current.CancellationToken);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);

    protected override CompilationOptions CreateCompilationOptions() => TestProject.Options;
}
