using System.Globalization;

namespace SchemaGen.Json;

/// <summary>Finds the path to a position in a text.</summary>
internal static class JsonLocation
{
    /// <summary>The JSON Pointer to the value at that span; where there is not one (a member's name), to the innermost value around it.</summary>
    public static string PointerTo(JsonNode root, JsonSpan span)
    {
        string pointer = "";
        JsonNode node = root;
        while ((node.Span.Start != span.Start || node.Span.Length != span.Length) && Inner(node, span) is var (token, inner))
        {
            pointer = JsonPointer.Append(pointer, token);
            node = inner;
        }

        return pointer;
    }

    /// <summary>The innermost object around a member's name; null where there is none.</summary>
    public static JsonObject? ObjectAround(JsonNode root, JsonSpan span)
    {
        JsonObject? around = null;
        for (JsonNode? node = root; node is not null; node = Inner(node, span)?.Node)
        {
            around = node as JsonObject ?? around;
        }

        return around;
    }

    private static (string Token, JsonNode Node)? Inner(JsonNode node, JsonSpan span)
    {
        switch (node)
        {
            case JsonObject { Members: var members } when Find(members.Count, i => members[i].Value.Span, span) is { } member:
                return (members[member].Name, members[member].Value);
            case JsonArray { Items: var items } when Find(items.Count, i => items[i].Span, span) is { } item:
                return (item.ToString(CultureInfo.InvariantCulture), items[item]);
            default:
                return null;
        }
    }

    /// <summary>Finds which of the spans, which follow each other, contains that one.</summary>
    private static int? Find(int count, Func<int, JsonSpan> spanAt, JsonSpan span)
    {
        int low = 0;
        int high = count - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            JsonSpan candidate = spanAt(middle);
            if (candidate.Start <= span.Start && span.End <= candidate.End)
            {
                return middle;
            }

            (low, high) = candidate.Start < span.Start ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
