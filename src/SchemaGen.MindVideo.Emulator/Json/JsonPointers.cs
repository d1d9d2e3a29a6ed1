using System.Text.Json.Nodes;

namespace SchemaGen.MindVideo.Emulator.Json;

/// <summary>Builds and follows JSON Pointers (RFC 6901). Those that are built go into responses, so they are bounded, whatever names a body has.</summary>
internal static class JsonPointers
{
    private const int LongestPointer = 2000;
    private const int LongestName = 200;

    /// <summary>Returns the pointer of a path; where it is longer than 2,000 characters, that of the nearest container above whose pointer is not.</summary>
    /// <param name="steps">The names of members and the indexes of items, from the outside in.</param>
    public static string Of(IEnumerable<string> steps)
    {
        string pointer = "";
        foreach (string step in steps)
        {
            if (pointer.Length + step.Length >= LongestPointer)
            {
                break;
            }

            pointer += "/" + step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        }

        return pointer;
    }

    /// <summary>Returns the value to which the segments of a URI fragment lead; null where they lead to none.</summary>
    /// <param name="root">The value where they begin.</param>
    /// <param name="segments">The segments, escaped as they stand in a <c>$ref</c>.</param>
    public static JsonNode? Follow(JsonNode root, IEnumerable<string> segments)
    {
        JsonNode? at = root;
        foreach (string segment in segments)
        {
            string name = Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            at = at switch
            {
                JsonObject members => members[name],
                JsonArray items when int.TryParse(name, out int index) && index >= 0 && index < items.Count => items[index],
                _ => null,
            };
        }

        return at;
    }

    /// <summary>Returns a path for a message, without its end where it is longer than 200 characters.</summary>
    public static string Shown(IEnumerable<string> steps)
    {
        string text = "";
        foreach (string step in steps)
        {
            text += (text.Length == 0 ? "" : "/") + (step.Length <= LongestName ? step : step[..LongestName]);
            if (text.Length > LongestName || step.Length > LongestName)
            {
                return text[..Math.Min(text.Length, LongestName)] + "…";
            }
        }

        return text;
    }
}
