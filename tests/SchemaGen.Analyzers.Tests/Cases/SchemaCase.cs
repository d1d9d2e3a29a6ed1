using SchemaGen.Analyzers.Tests.Generation;
using SchemaGen.Shared;

namespace SchemaGen.Analyzers.Tests.Cases;

/// <summary>A schema from a public report, with inputs that must be accepted and refused; read from a folder beside the repository.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Report">Where it is from, and what its author wanted.</param>
/// <param name="Files">The schema and those that it refers to, by file name.</param>
/// <param name="Valid">Inputs that must be accepted.</param>
/// <param name="Invalid">Inputs that must be refused.</param>
/// <param name="Use">C# that must compile without a diagnostic, but for those that a comment behind a value names; null for none.</param>
internal sealed record SchemaCase(string Name, string Report, IReadOnlyDictionary<string, string> Files, string[] Valid, string[] Invalid, string? Use)
{
    private const string Schema = "schema.json";

    /// <summary>Gets the folder with all of them. It need not exist.</summary>
    public static string Folder => RepositoryRoot.Beside("cases", "schemas");

    /// <summary>Gets the cases that have a schema of their own.</summary>
    public static IReadOnlyList<SchemaCase> All { get; } = Directory.Exists(Folder)
        ? Directory.GetDirectories(Folder).Order(StringComparer.Ordinal).Where(static folder => File.Exists(Path.Combine(folder, Schema))).Select(Read).ToArray()
        : [];

    /// <summary>Gets the stem of the record's name.</summary>
    public string Stem => "C" + Name.ToUpperInvariant();

    /// <summary>The files, as the package's targets would pass them on.</summary>
    public IEnumerable<SchemaText> ToSchemas() => Files.Select(file => file.Key == Schema
        ? new SchemaText($"schemas/{Name}/c{Name}.json", file.Value) { Slug = "c" + Name, TypeName = Stem }
        : new SchemaText($"schemas/{Name}/{file.Key}", file.Value) { Slug = Name + "/" + Path.GetFileNameWithoutExtension(file.Key) });

    private static SchemaCase Read(string folder) => new(
        Path.GetFileName(folder),
        File.ReadAllText(Path.Combine(folder, "about.txt")).Trim(),
        Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToDictionary(static file => Path.GetFileName(file), File.ReadAllText),
        Lines(folder, "valid.jsonl"),
        Lines(folder, "invalid.jsonl"),
        File.Exists(Path.Combine(folder, "use.cs")) ? File.ReadAllText(Path.Combine(folder, "use.cs")) : null);

    private static string[] Lines(string folder, string name) =>
        File.Exists(Path.Combine(folder, name)) ? File.ReadAllLines(Path.Combine(folder, name)).Where(static line => !string.IsNullOrWhiteSpace(line)).ToArray() : [];
}
