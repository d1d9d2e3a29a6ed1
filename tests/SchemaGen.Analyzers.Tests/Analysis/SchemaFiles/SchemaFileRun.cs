using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaGen.Analysis;
using Xunit;

namespace SchemaGen.Analyzers.Tests.Analysis.SchemaFiles;

/// <summary>Runs the analyzer of schema files bare, where a test is about the ids and not about places.</summary>
internal static class SchemaFileRun
{
    /// <param name="json">The file; null for one that cannot be read.</param>
    public static async Task<IReadOnlyList<string>> IdsAsync(string? json) =>
        [.. (await RunAsync(json)).Select(static diagnostic => diagnostic.Id)];

    public static async Task<IReadOnlyList<string>> MessagesAsync(string json) =>
        [.. (await RunAsync(json)).Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];

    private static async Task<ImmutableArray<Diagnostic>> RunAsync(string? json)
    {
        var options = new AnalyzerOptions([new TestFile(json)], new SlugOptions());
        CompilationWithAnalyzers compilation = CSharpCompilation.Create("Test").WithAnalyzers([new SchemaFileAnalyzer()], options);
        return await compilation.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private sealed class TestFile(string? json) : AdditionalText
    {
        public override string Path => SchemaFileTest.Path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => json is null ? null : SourceText.From(json);
    }

    private sealed class SlugOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Options(new() { ["build_metadata.AdditionalFiles.Slug"] = "flash-image" });
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
