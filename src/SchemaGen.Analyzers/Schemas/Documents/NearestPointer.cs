using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>Finds the JSON Pointer that was probably meant by one that leads nowhere.</summary>
internal static class NearestPointer
{
    /// <summary>The pointer with each name that is missing replaced by the most similar one; null where that leads nowhere either.</summary>
    public static string? Find(JsonNode root, string pointer)
    {
        if (JsonPointer.Parse(pointer) is not { } tokens)
        {
            return null;
        }

        JsonNode node = root;
        string found = "";
        foreach (string token in tokens)
        {
            string name = token;
            if (node is JsonObject json && json[token] is null)
            {
                if (NearestText.Find(token, json.Members.Select(static member => member.Name)) is not { } nearest)
                {
                    return null;
                }

                name = nearest;
            }

            string step = JsonPointer.Append("", name);
            if (JsonPointer.Resolve(node, step) is not { } next)
            {
                return null;
            }

            node = next;
            found += step;
        }

        return found;
    }
}
