using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Locating;

/// <summary>Finds the request bodies of a document's POST operations.</summary>
internal static class RequestBodies
{
    private static readonly string[] s_forms = ["multipart/form-data", "application/x-www-form-urlencoded"];

    /// <summary>The schema of the body of each POST; none where a POST without a body makes it unclear which is meant.</summary>
    public static IReadOnlyList<JsonNode> OfPosts(SchemaDocument document)
    {
        if ((document.Root as JsonObject)?["paths"] is not JsonObject paths)
        {
            return [];
        }

        List<JsonNode> bodies = [];
        foreach (JsonObject post in paths.Members.Select(path => Follow(document, path.Value)?["post"]).OfType<JsonObject>())
        {
            if (SchemaOf(document, post) is not { } schema)
            {
                return [];
            }

            bodies.Add(schema);
        }

        return bodies;
    }

    private static JsonNode? SchemaOf(SchemaDocument document, JsonObject post)
    {
        if (Follow(document, post["requestBody"])?["content"] is JsonObject content)
        {
            JsonMember? media = content.Members.FirstOrDefault(static member => IsJson(member.Name))
                ?? content.Members.FirstOrDefault(static member => s_forms.Contains(MediaType(member.Name)));
            return (media?.Value as JsonObject)?["schema"];
        }

        // Swagger 2.0.
        return (post["parameters"] as JsonArray)?.Items.Select(parameter => Follow(document, parameter))
            .FirstOrDefault(static parameter => parameter?["in"] is JsonString { Value: "body" })?["schema"];
    }

    private static JsonObject? Follow(SchemaDocument document, JsonNode? node) =>
        node is JsonObject json && json.Member(KeywordNames.Ref) is { } reference ? document.References.Resolve(reference) as JsonObject : node as JsonObject;

    private static bool IsJson(string name) => MediaType(name) is var type && (type is "application/json" or "application/*" or "*/*" || type.EndsWith("+json", StringComparison.Ordinal));

    private static string MediaType(string name) => name.Split(';')[0].Trim().ToLowerInvariant();
}
