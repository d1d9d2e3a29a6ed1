using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analysis;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.SchemaFiles;

/// <summary>Runs the analyzer of schema files on one file, as the package's targets hand it over.</summary>
internal static class SchemaFileTest
{
    public const string Path = "/schemas/flash-image.json";

    public static AnalysisTest<SchemaFileAnalyzer> Create(string json, string settings = "build_metadata.AdditionalFiles.Slug = flash-image") => new()
    {
        TestState =
        {
            Sources = { "" },
            AdditionalFiles = { (Path, json) },
            AnalyzerConfigFiles = { ("/.globalconfig", $"is_global = true\n[{Path}]\n{settings}\n") },
        },
    };

    /// <summary>What is expected stands in the file as markup.</summary>
    public static Task RunAsync(string json, params DiagnosticResult[] expected)
    {
        AnalysisTest<SchemaFileAnalyzer> test = Create(json);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
