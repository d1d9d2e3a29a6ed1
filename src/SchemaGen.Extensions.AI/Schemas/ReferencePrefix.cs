using System.Text.Json.Nodes;

namespace SchemaGen.Extensions.AI;

/// <summary>Moves a schema into another one: its references, which lead from its own root, lead from the new one.</summary>
internal static class ReferencePrefix
{
    /// <summary>Changes the references of a schema and of all schemas in it. Those that have the prefix already stay.</summary>
    /// <param name="node">The schema.</param>
    /// <param name="prefix">The JSON Pointer of the schema in the new root, as a URI fragment without <c>#</c>.</param>
    public static void Add(JsonNode? node, string prefix)
    {
        switch (node)
        {
            case JsonObject schema:
                if (schema["$ref"] is JsonValue value && value.TryGetValue(out string? reference) && reference.StartsWith('#') && !reference.StartsWith($"#{prefix}/", StringComparison.Ordinal))
                {
                    schema["$ref"] = "#" + prefix + reference[1..];
                }

                foreach ((string keyword, JsonNode? child) in schema)
                {
                    // Values, in which a reference is a text like any other.
                    if (keyword is not ("const" or "enum" or "default" or "examples"))
                    {
                        Add(child, prefix);
                    }
                }

                break;
            case JsonArray several:
                foreach (JsonNode? child in several)
                {
                    Add(child, prefix);
                }

                break;
        }
    }
}
