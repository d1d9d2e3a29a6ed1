using SchemaGen.Models;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Generation.Inputs;

/// <summary>All schema files of a project, where any of them refers to another.</summary>
/// <param name="Files">The files; none where no file refers to another.</param>
internal sealed record ProjectSchemas(EquatableArray<SchemaFile> Files)
{
    public static readonly ProjectSchemas NotNeeded = new(EquatableArray<SchemaFile>.Empty);

    public SchemaLibrary Library => new(Files.GroupBy(static file => file.Path, StringComparer.Ordinal).Select(static items => items.First().ToLibraryFile()).ToList());

    /// <param name="files">The files.</param>
    /// <param name="referring">Those that refer to others.</param>
    public static ProjectSchemas Of(Collected<SchemaFile> files, Collected<FileReading> referring) =>
        referring.Items.Count == 0 ? NotNeeded : new ProjectSchemas(files.Items);
}
