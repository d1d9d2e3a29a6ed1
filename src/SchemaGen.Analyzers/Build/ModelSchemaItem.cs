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
/// <param name="IsInput">Whether the user says that the file describes an input, whatever refers to it.</param>
/// <param name="ReadsProse">Whether rules are read from the file's descriptions.</param>
/// <param name="Draft">Whether the user says that its record has a draft, or has none, as it is written; null where he does not say.</param>
internal sealed record ModelSchemaItem(
    string Path, string Slug, string? TypeName = null, string? Namespace = null, string? InputPointer = null, bool IsStrict = false, bool IsInput = false, bool ReadsProse = true,
    string? Draft = null)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>Gets whether the item itself asks for a record, also of a file that others refer to.</summary>
    public bool AsksForRecord => IsInput || TypeName is not null || InputPointer is not null;

    /// <summary>Reads the items of an additional file: one for most, several where the project lists the file several times, and none for a file that is not a schema.</summary>
    /// <remarks>The compiler knows the metadata of a path, and not of an item: the targets pass several items on as one list.</remarks>
    public static IReadOnlyList<ModelSchemaItem> Read(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        if (OverlayFile.Is(file.Path))
        {
            return [];
        }

        AnalyzerConfigOptions options = provider.GetOptions(file);
        if (Value(options, "ModelSchemas") is { } list)
        {
            List<ModelSchemaItem> items = [];
            foreach (IReadOnlyDictionary<string, string> metadata in ModelSchemaList.Read(list))
            {
                if (Create(file.Path, name => metadata.TryGetValue(name, out string? value) ? value : null) is { } item)
                {
                    items.Add(item);
                }
            }

            return items;
        }

        return Create(file.Path, name => Value(options, name)) is { } single ? [single] : [];
    }

    /// <summary>Creates the item; null where it has no slug, which the targets give to each ModelSchema item.</summary>
    private static ModelSchemaItem? Create(string path, Func<string, string?> read) => read("Slug") is { } slug
        ? new ModelSchemaItem(path, slug, read("TypeName"), read("Namespace"), read("InputPointer"), IsTrue(read("Strict")), IsTrue(read("IsInput")), MetadataFlag.Read(read("ProseRules")) != false,
            read("Draft"))
        : null;

    private static bool IsTrue(string? value) => MetadataFlag.Read(value) == true;

    private static string? Value(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Metadata + name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
