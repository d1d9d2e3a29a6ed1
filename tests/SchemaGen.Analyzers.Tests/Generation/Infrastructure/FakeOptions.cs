using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaGen.Analyzers.Tests.Generation;

/// <summary>The MSBuild properties and metadata as the compiler passes them on.</summary>
internal sealed class FakeOptions(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(properties.ToDictionary(static pair => "build_property." + pair.Key, static pair => pair.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        var values = new Dictionary<string, string>();
        if (textFile is SchemaText schema)
        {
            values[Metadata + nameof(schema.Slug)] = schema.Slug ?? "";
            values[Metadata + nameof(schema.TypeName)] = schema.TypeName ?? "";
            values[Metadata + nameof(schema.Namespace)] = schema.Namespace ?? "";
            values[Metadata + nameof(schema.InputPointer)] = schema.InputPointer ?? "";
            values[Metadata + "IsInput"] = schema.IsInput ? "true" : "";
            values[Metadata + "IsSchemaOverlay"] = schema.IsOverlay ? "true" : "";
            values[Metadata + "ProseRules"] = schema.ReadsProse ? "" : "false";
            values[Metadata + "ModelSchemas"] = schema.Items ?? "";
            values[Metadata + nameof(schema.Draft)] = schema.Draft ?? "";
            values[Metadata + "Strict"] = schema.IsStrict ? "true" : "";
        }

        return new Values(values);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
