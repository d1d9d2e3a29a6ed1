using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Build;

/// <summary>The lock of the tool schemagen, <c>schemas/schemagen.lock.json</c>. The build reads of it only which members and values updates removed.</summary>
internal static class SchemaLock
{
    private const string Name = "schemagen.lock.json";
    private const string Removed = "removed";

    private static readonly char[] s_separators = ['/', '\\'];

    /// <summary>Whether a file is named as the lock is.</summary>
    public static bool Is(string path) => path.EndsWith(Name, StringComparison.Ordinal) && path.LastIndexOfAny(s_separators) == path.Length - Name.Length - 1;

    /// <summary>Reads the names that updates removed, in ordinal order of the slugs. A lock that is not valid says nothing here: the tool reports it.</summary>
    public static EquatableArray<RemovedNames> Read(string text)
    {
        // Most locks have none, and are not read.
        if (text.IndexOf("\"" + Removed + "\"", StringComparison.Ordinal) < 0 || JsonTree.Parse(text) is not { IsValid: true, Root: JsonObject root })
        {
            return default;
        }

        List<RemovedNames> removed = [];
        foreach (JsonMember model in root.Members)
        {
            if (model.Value is JsonObject entry && entry[Removed] is JsonArray { Items: { Count: > 0 } names })
            {
                removed.Add(new RemovedNames(model.Name, names.OfType<JsonString>().Select(static name => name.Value).ToEquatableArray()));
            }
        }

        removed.Sort(static (left, right) => string.CompareOrdinal(left.Slug, right.Slug));
        return removed.ToEquatableArray();
    }

    /// <summary>Finds the names that updates removed from a model.</summary>
    public static EquatableArray<string> Find(EquatableArray<RemovedNames> removed, string slug)
    {
        int low = 0;
        int high = removed.Count - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            int order = string.CompareOrdinal(removed[middle].Slug, slug);
            if (order == 0)
            {
                return removed[middle].Names;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return default;
    }
}

/// <summary>The members and values that updates removed from a model.</summary>
/// <param name="Slug">The model's slug.</param>
/// <param name="Names">The names: <c>/mask_url</c>, <c>/size=21:9</c>.</param>
internal sealed record RemovedNames(string Slug, EquatableArray<string> Names);
