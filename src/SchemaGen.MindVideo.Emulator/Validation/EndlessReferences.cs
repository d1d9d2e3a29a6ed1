using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Json;

namespace SchemaGen.MindVideo.Emulator.Validation;

/// <summary>Finds a schema that refers to itself for the same value (<c>a</c> is all of <c>a</c>), with which validation would never end. A tree, where a member refers to the whole, is allowed.</summary>
internal static class EndlessReferences
{
    private static readonly string[] s_lists = ["allOf", "anyOf", "oneOf"];
    private static readonly string[] s_schemas = ["not", "if", "then", "else"];
    private static readonly string[] s_maps = ["dependencies", "dependentSchemas"];

    /// <summary>Checks a schema and all schemas in it.</summary>
    /// <exception cref="InvalidDataException">A schema refers to itself for the same value.</exception>
    public static void Check(JsonObject root)
    {
        HashSet<JsonObject> done = new(ReferenceEqualityComparer.Instance);
        foreach (JsonObject schema in Objects(root))
        {
            Visit(schema, [], done, root);
        }
    }

    private static void Visit(JsonObject schema, HashSet<JsonObject> path, HashSet<JsonObject> done, JsonObject root)
    {
        if (done.Contains(schema))
        {
            return;
        }

        if (!path.Add(schema))
        {
            throw new InvalidDataException($"The schema at {schema.GetPath()} refers to itself for the same value.");
        }

        foreach (JsonObject part in PartsOf(schema, root))
        {
            Visit(part, path, done, root);
        }

        path.Remove(schema);
        done.Add(schema);
    }

    private static IEnumerable<JsonObject> PartsOf(JsonObject schema, JsonObject root) =>
        s_lists.SelectMany(keyword => schema[keyword] as JsonArray ?? [])
            .Concat(s_schemas.Select(keyword => schema[keyword]))
            .Concat(s_maps.SelectMany(keyword => (schema[keyword] as JsonObject ?? []).Select(static member => member.Value)))
            .Append(schema["$ref"] is JsonValue value && value.TryGetValue(out string? reference) ? Resolve(root, reference) : null)
            .OfType<JsonObject>();

    private static JsonNode? Resolve(JsonObject root, string reference) => JsonPointers.Follow(root, reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<JsonObject> Objects(JsonNode? node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject members => members.Select(static member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return (node is JsonObject schema ? [schema] : Enumerable.Empty<JsonObject>()).Concat(children.SelectMany(Objects));
    }
}
