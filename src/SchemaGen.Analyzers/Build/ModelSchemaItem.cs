using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaGen.Build;

/// <summary>A <c>ModelSchema</c> item, as the package's targets pass it on: an additional file with metadata.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Slug">The model's slug.</param>
/// <param name="TypeName">The stem that the user specifies, or null.</param>
/// <param name="Namespace">The namespace that the user specifies, or null.</param>
/// <param name="InputPointer">The JSON Pointer to the input schema, or null.</param>
/// <param name="IsStrict">Whether the schema is read by the letter: what stands without a <c>type</c> then says nothing about the type.</param>
internal sealed record ModelSchemaItem(string Path, string Slug, string? TypeName, string? Namespace, string? InputPointer, bool IsStrict = false)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>Creates the item of an additional file; false where it is not a ModelSchema item: the targets give each of those a slug.</summary>
    public static bool TryCreate(AdditionalText file, AnalyzerConfigOptionsProvider provider, [NotNullWhen(true)] out ModelSchemaItem? item)
    {
        AnalyzerConfigOptions options = provider.GetOptions(file);
        item = Read(options, "Slug") is { } slug
            ? new ModelSchemaItem(file.Path, slug, Read(options, "TypeName"), Read(options, "Namespace"), Read(options, "InputPointer"), string.Equals(Read(options, "Strict"), "true", StringComparison.OrdinalIgnoreCase))
            : null;
        return item is not null;
    }

    private static string? Read(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Metadata + name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
