using System.Text;
using SchemaGen.Generation.Inputs;
using SchemaGen.Json;

namespace SchemaGen.Tool.Locking;

/// <summary>The lock of a project, <c>schemas/schemagen.lock.json</c>: a block for each slug, in ordinal order, without clock, path of a machine or version of the tool.</summary>
/// <remarks>Each block ends with a comma, because the last member is the version of the format: two branches that each add a slug change no line in common.</remarks>
internal sealed class LockFile
{
    /// <summary>The name of the file in the folder of schemas. The package's default items leave it out.</summary>
    public const string Name = SchemaLock.Name;

    /// <summary>The member that says how the file is read. No slug has a colon.</summary>
    public const string VersionName = "schemagen:lock";

    /// <summary>The only version of the format.</summary>
    public const string Version = "1";

    /// <summary>Gets the entries by slug.</summary>
    public SortedDictionary<string, LockEntry> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>Returns the file's text.</summary>
    public string Write()
    {
        var text = new StringBuilder("{\n");
        foreach ((string slug, LockEntry entry) in Entries)
        {
            text.Append("  ").Append(JsonText.Quote(slug)).Append(": {\n");
            Append(text, LockNames.Source, JsonText.Quote(entry.Source));
            AppendText(text, LockNames.Pointer, entry.Pointer);
            Append(text, LockNames.Pick, entry.Pick?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            AppendText(text, LockNames.Version, entry.Version);
            AppendText(text, LockNames.ETag, entry.ETag);
            AppendList(text, LockNames.Removed, entry.Removed);
            AppendList(text, LockNames.Narrowed, entry.Narrowed);
            Append(text, LockNames.Example, entry.Example is null ? null : Indented(entry.Example));
            text.Append("    ").Append(JsonText.Quote(LockNames.Sha256)).Append(": ").Append(JsonText.Quote(entry.Sha256)).Append("\n  },\n");
        }

        return text.Append("  ").Append(JsonText.Quote(VersionName)).Append(": ").Append(Version + "\n}\n").ToString();
    }

    private static void AppendList(StringBuilder text, string name, IReadOnlyList<string> values) =>
        Append(text, name, values.Count == 0 ? null : "[\n" + string.Join(",\n", values.Select(static value => "      " + JsonText.Quote(value))) + "\n    ]");

    private static void AppendText(StringBuilder text, string name, string? value) => Append(text, name, value is null ? null : JsonText.Quote(value));

    private static void Append(StringBuilder text, string name, string? json)
    {
        if (json is not null)
        {
            text.Append("    ").Append(JsonText.Quote(name)).Append(": ").Append(json).Append(",\n");
        }
    }

    private static string Indented(string json)
    {
        var text = new StringBuilder();
        Layout.JsonLayout.Append(text, json, JsonTree.Parse(json).Root!, 2);
        return text.ToString();
    }
}

/// <summary>The members of an entry.</summary>
internal static class LockNames
{
    public const string Source = "source";
    public const string Pointer = "pointer";
    public const string Pick = "pick";
    public const string Version = "version";
    public const string ETag = "etag";
    public const string Removed = SchemaLock.Removed;
    public const string Narrowed = SchemaLock.Narrowed;
    public const string Example = "example";
    public const string Sha256 = "sha256";
}
