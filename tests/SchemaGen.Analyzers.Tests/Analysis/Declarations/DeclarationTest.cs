using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.Declarations;

/// <summary>Runs the analyzer of declarations in a project with the schema files of <c>flash-image</c> and <c>vendor/pro-image</c>.</summary>
internal static class DeclarationTest
{
    public static AnalysisTest<ModelInputDeclarationAnalyzer> Create(string source) => new()
    {
        TestState =
        {
            Sources = { "using SchemaGen;\n\n" + source },
            AdditionalFiles = { ("/schemas/flash-image.json", "{}"), ("/schemas/pro.json", "{}"), ("/other.json", "{}") },
            AnalyzerConfigFiles =
            {
                ("/.globalconfig", """
                    is_global = true
                    [/schemas/flash-image.json]
                    build_metadata.AdditionalFiles.Slug = flash-image
                    [/schemas/pro.json]
                    build_metadata.AdditionalFiles.Slug = vendor/pro-image
                    """),
            },
        },
    };

    public static Task RunAsync(string source, params DiagnosticResult[] expected)
    {
        AnalysisTest<ModelInputDeclarationAnalyzer> test = Create(source);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
