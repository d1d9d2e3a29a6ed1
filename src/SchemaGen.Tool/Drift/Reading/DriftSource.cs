using SchemaGen.Schemas.Documents;

namespace SchemaGen.Tool.Drift.Reading;

/// <summary>A version of a model's schema, as it is given to a comparison.</summary>
/// <param name="Slug">The model's slug.</param>
/// <param name="FileName">The name or path of the file, for messages.</param>
/// <param name="Text">What it holds.</param>
internal sealed record DriftSource(string Slug, string FileName, string Text)
{
    /// <summary>Gets the JSON Pointer to the input schema; null where the file holds one only.</summary>
    public string? InputPointer { get; init; }

    /// <summary>Gets the overlay that stands beside the file; null where there is none.</summary>
    public string? Overlay { get; init; }

    /// <summary>Gets the other files that it may refer to.</summary>
    public SchemaLibrary Library { get; init; } = SchemaLibrary.Empty;

    /// <summary>Gets the stem of the C# names (<c>TypeName</c> of the item); null for the one that the slug gives.</summary>
    public string? TypeName { get; init; }

    /// <summary>Gets whether the schema is read by the letter (<c>Strict</c> of the item).</summary>
    public bool IsStrict { get; init; }

    /// <summary>Gets whether rules are read from descriptions (<c>ProseRules</c> of the item).</summary>
    public bool ReadsProse { get; init; } = true;
}
