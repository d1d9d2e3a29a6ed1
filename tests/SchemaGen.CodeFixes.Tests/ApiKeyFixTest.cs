using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SchemaGen.Analysis;
using SchemaGen.MindVideo;
using Xunit;

namespace SchemaGen.CodeFixes.Tests;

/// <summary>Runs the code fix of SG2001 on a file. What it leaves behind must compile without a warning.</summary>
internal sealed class ApiKeyFixTest : CSharpCodeFixTest<ApiKeyAnalyzer, ReadApiKeyCodeFix, DefaultVerifier>
{
    private static readonly Type[] s_referenced =
        [typeof(ModelInputAttribute), typeof(MindVideoOptions), typeof(IConfiguration), typeof(ConfigurationManager), typeof(IHostApplicationBuilder), typeof(HostApplicationBuilder), typeof(IServiceCollection)];

    private static readonly CSharpCompilationOptions s_options = TestProject.Options
        .WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]);

    private static readonly TestProject s_project = new(
        s_referenced.Select(static type => MetadataReference.CreateFromFile(type.Assembly.Location)), "", DiagnosticSeverity.Warning, s_options, new ApiKeyAnalyzer());

    private ApiKeyFixTest(string source, string fixedSource)
    {
        ReferenceAssemblies = TestProject.Net;
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
        foreach (Type type in s_referenced)
        {
            TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(type.Assembly.Location));
        }

        TestCode = source.ReplaceLineEndings("\n");
        FixedCode = fixedSource.ReplaceLineEndings("\n");
    }

    /// <summary>Both sources hold markup for what is reported; where nothing can be fixed they are the same. For files of one diagnostic or two.</summary>
    public static Task FileAsync(string source, string fixedSource) =>
        FixTest<ReadApiKeyCodeFix>.FileAsync(s_project, source.ReplaceLineEndings("\n"), fixedSource.ReplaceLineEndings("\n"));

    /// <summary>All that the test library can do: one by one, and all at once in the file, the project and the solution.</summary>
    public static Task AllAsync(string source, string fixedSource, bool isProgram = false)
    {
        var test = new ApiKeyFixTest(source, fixedSource);
        test.TestState.OutputKind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);

    protected override CompilationOptions CreateCompilationOptions() => s_options;
}
