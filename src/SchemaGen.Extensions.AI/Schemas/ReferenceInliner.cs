using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaGen.Extensions.AI;

/// <summary>Puts what references lead to in their places, so that the schema can stand anywhere in another one.</summary>
internal sealed class ReferenceInliner(SchemaNodes nodes)
{
    private static readonly string[] s_annotations = ["title", "description", "default", "examples", "deprecated"];

    private readonly Stack<string> _open = new();

    /// <summary>Returns the schema without references and definitions; null where it contains itself, and so has no end.</summary>
    public static JsonObject? Inline(JsonElement schema)
    {
        var inliner = new ReferenceInliner(new SchemaNodes(schema));
        if (!inliner.TryCopy(schema, out JsonNode? copy))
        {
            return null;
        }

        ((JsonObject)copy!).Remove("$defs");
        return (JsonObject)copy;
    }

    private bool TryCopy(JsonElement schema, out JsonNode? copy)
    {
        switch (schema.ValueKind)
        {
            case JsonValueKind.Object:
                return TryCopyObject(schema, out copy);
            case JsonValueKind.Array:
                var items = new JsonArray();
                copy = items;
                foreach (JsonElement item in schema.EnumerateArray())
                {
                    if (!TryCopy(item, out JsonNode? child))
                    {
                        return false;
                    }

                    items.Add(child);
                }

                return true;
            default:
                copy = JsonNode.Parse(schema.GetRawText());
                return true;
        }
    }

    private bool TryCopyObject(JsonElement schema, out JsonNode? copy)
    {
        var result = new JsonObject();
        copy = result;
        JsonObject? target = null;
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            if (keyword.NameEquals("$ref") && keyword.Value.ValueKind == JsonValueKind.String && nodes.Target(keyword.Value.GetString()!) is { ValueKind: JsonValueKind.Object } element)
            {
                string reference = keyword.Value.GetString()!;
                if (reference == "#" || _open.Contains(reference))
                {
                    return false;
                }

                _open.Push(reference);
                bool isFinite = TryCopyObject(element, out JsonNode? found);
                _open.Pop();
                if (!isFinite)
                {
                    return false;
                }

                target = (JsonObject)found!;
            }
            else if (keyword.Name is "const" or "enum" or "default" or "examples")
            {
                result[keyword.Name] = JsonNode.Parse(keyword.Value.GetRawText());
            }
            else if (keyword.Name != "$defs")
            {
                if (!TryCopy(keyword.Value, out JsonNode? child))
                {
                    return false;
                }

                result[keyword.Name] = child;
            }
        }

        if (target is not null)
        {
            Combine(result, target);
        }

        return true;
    }

    /// <summary>Adds what a reference leads to. What stands beside the reference describes this place; where it restricts it, both hold.</summary>
    private static void Combine(JsonObject schema, JsonObject target)
    {
        if (schema.Any(static keyword => !s_annotations.Contains(keyword.Key)))
        {
            JsonArray all = schema["allOf"] as JsonArray ?? [];
            all.Add((JsonNode)target);
            schema["allOf"] ??= all;
            return;
        }

        foreach ((string keyword, JsonNode? value) in target)
        {
            if (!schema.ContainsKey(keyword))
            {
                schema[keyword] = value?.DeepClone();
            }
        }
    }
}
