namespace SchemaGen.Tool.Drift.Changes;

/// <summary>A C# name of the generated code that existing code cannot use as before.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Name">The old name, with its type: <c>FlashImageInput.N</c>.</param>
/// <param name="NewName">The name, or the type, that stands in its place; null where there is none.</param>
/// <param name="Sentence">What it means, with a full stop.</param>
internal sealed record NameChange(NameChangeKind Kind, string Name, string? NewName, string Sentence);

internal enum NameChangeKind
{
    /// <summary>The name is gone.</summary>
    Removed,

    /// <summary>The same part of the input has another name.</summary>
    Renamed,

    /// <summary>A property has another type.</summary>
    TypeChanged,

    /// <summary>An object initialiser must set a property that it could leave out.</summary>
    Required,
}
