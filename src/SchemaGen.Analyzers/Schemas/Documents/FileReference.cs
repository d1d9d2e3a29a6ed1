namespace SchemaGen.Schemas.Documents;

/// <summary>What a schema file refers to in another.</summary>
/// <param name="Path">The path of the other file.</param>
/// <param name="IsWhole">Whether it refers to the file as a whole, and not to a part of it.</param>
internal sealed record FileReference(string Path, bool IsWhole);
