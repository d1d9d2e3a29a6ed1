using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Generation.Inputs;

/// <summary>The lock of the tool schemagen, <c>schemas/schemagen.lock.json</c>. The build reads of it only which members and values updates removed, and which bounds they narrowed.</summary>
internal static class SchemaLock
{
    /// <summary>The name of the file.</summary>
    public const string Name = "schemagen.lock.json";

    /// <summary>The member with the names that updates removed.</summary>
    public const string Removed = "removed";

    /// <summary>The member with the bounds that updates narrowed.</summary>
    public const string Narrowed = "narrowed";

    private static readonly char[] s_separators = ['/', '\\'];

    /// <summary>Whether a file is named as the lock is.</summary>
    public static bool Is(string path) => path.EndsWith(Name, StringComparison.Ordinal) && path.LastIndexOfAny(s_separators) == path.Length - Name.Length - 1;

    /// <summary>The slug under which the tool keeps a file: its path below the folder of the lock; null where it is not below it.</summary>
    public static string? SlugOf(string path, string file)
    {
        string folder = file.Substring(0, file.Length - Name.Length);
        const string extension = ".json";
        return path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal)
            ? path.Substring(folder.Length, path.Length - folder.Length - extension.Length).Replace('\\', '/')
            : null;
    }

    /// <summary>Reads what updates took away, in ordinal order of the slugs. A lock that is not valid says nothing here: the tool reports it.</summary>
    public static EquatableArray<UpdateNotes> Read(string text)
    {
        // Most locks have none, and are not read.
        if ((!Mentions(text, Removed) && !Mentions(text, Narrowed)) || JsonTree.Parse(text) is not { IsValid: true, Root: JsonObject root })
        {
            return default;
        }

        List<UpdateNotes> notes = [];
        foreach (JsonMember model in root.Members)
        {
            if (model.Value is JsonObject entry && new UpdateNotes(model.Name, Texts(entry, Removed), Texts(entry, Narrowed)) is { IsEmpty: false } note)
            {
                notes.Add(note);
            }
        }

        notes.Sort(static (left, right) => string.CompareOrdinal(left.Slug, right.Slug));
        return notes.ToEquatableArray();
    }

    private static bool Mentions(string text, string member) => text.IndexOf("\"" + member + "\"", StringComparison.Ordinal) >= 0;

    private static EquatableArray<string> Texts(JsonObject entry, string member) =>
        entry[member] is JsonArray { Items: var items } ? items.OfType<JsonString>().Select(static name => name.Value).ToEquatableArray() : default;

    /// <summary>Finds what updates took away from a model; null where that is nothing.</summary>
    public static UpdateNotes? Find(EquatableArray<UpdateNotes> notes, string slug)
    {
        int low = 0;
        int high = notes.Count - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            int order = string.CompareOrdinal(notes[middle].Slug, slug);
            if (order == 0)
            {
                return notes[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}

/// <summary>What updates took away from a model.</summary>
/// <param name="Slug">The model's slug.</param>
/// <param name="Removed">The members and values that are gone: <c>/mask_url</c>, <c>/size=21:9</c>.</param>
/// <param name="Narrowed">The bounds that were narrowed, each with its place, its keyword and its value before: <c>/n maximum 4</c>.</param>
internal sealed record UpdateNotes(string Slug, EquatableArray<string> Removed, EquatableArray<string> Narrowed)
{
    /// <summary>Gets whether nothing was taken away.</summary>
    public bool IsEmpty => Removed.Count == 0 && Narrowed.Count == 0;
}
