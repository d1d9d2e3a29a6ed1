using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaGen.Benchmarks.Compiling;

/// <summary>What the package's targets pass on: a root namespace, and a slug for each schema file.</summary>
internal sealed class SchemaOptions : AnalyzerConfigOptionsProvider
{
    private static readonly Options s_none = new("", "");

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options("build_property.RootNamespace", "Shop");

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is SchemaText schema ? new Options("build_metadata.AdditionalFiles.Slug", schema.Slug) : s_none;

    private sealed class Options(string name, string text) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == name ? text : null;
            return value is not null;
        }
    }
}
