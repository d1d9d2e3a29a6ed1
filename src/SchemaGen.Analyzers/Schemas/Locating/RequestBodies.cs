using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Locating;

/// <summary>Finds the request bodies of a document's operations.</summary>
internal static class RequestBodies
{
    private static readonly string[] s_forms = ["multipart/form-data", "application/x-www-form-urlencoded"];

    /// <summary>The schema of the body of each POST; none where a POST without a body makes it unclear which is meant.</summary>
    public static IReadOnlyList<JsonNode> OfPosts(SchemaDocument document)
    {
        List<JsonNode> bodies = [];
        foreach (JsonObject post in Operations(document, ["post"]))
        {
            if (SchemaOf(document, post) is not { } schema)
            {
                return [];
            }

            bodies.Add(schema);
        }

        return bodies;
    }

    /// <summary>The schema of each body that the document has.</summary>
    public static IEnumerable<JsonNode> All(SchemaDocument document) =>
        Operations(document, ["post", "put", "patch"]).Select(operation => SchemaOf(document, operation)).OfType<JsonNode>().Distinct();

    /// <summary>The schema of the body of an operation, or of the request of a method in one of Google's API Discovery documents; null where there is none.</summary>
    public static JsonNode? SchemaOf(SchemaDocument document, JsonObject operation)
    {
        if (Follow(document, operation["requestBody"])?["content"] is JsonObject content)
        {
            return OfContent(content);
        }

        if (operation["request"] is JsonObject request && request[KeywordNames.Ref] is JsonString)
        {
            return request;
        }

        // Swagger 2.0.
        return (operation["parameters"] as JsonArray)?.Items.Select(parameter => Follow(document, parameter))
            .FirstOrDefault(static parameter => parameter?["in"] is JsonString { Value: "body" })?["schema"];
    }

    /// <summary>The schema of a body: in JSON, or else as a form.</summary>
    public static JsonNode? OfContent(JsonObject content)
    {
        JsonMember? media = content.Members.FirstOrDefault(static member => IsJson(member.Name))
            ?? content.Members.FirstOrDefault(static member => s_forms.Contains(MediaType(member.Name)));
        return (media?.Value as JsonObject)?["schema"];
    }

    public static JsonObject? Follow(SchemaDocument document, JsonNode? node) =>
        node is JsonObject json && json.Member(KeywordNames.Ref) is { } reference ? document.References.Resolve(reference) as JsonObject : node as JsonObject;

    private static IEnumerable<JsonObject> Operations(SchemaDocument document, string[] methods) => document.Root is not JsonObject root ? []
        : root["paths"] is JsonObject paths ? paths.Members.SelectMany(path => Follow(document, path.Value) is { } item ? methods.Select(method => item[method]) : []).OfType<JsonObject>()
        : Methods(root);

    /// <summary>The methods with a request in one of Google's API Discovery documents, whose resources have resources.</summary>
    private static IEnumerable<JsonObject> Methods(JsonObject root)
    {
        var waiting = new Stack<JsonObject>([root]);
        while (waiting.Count > 0)
        {
            JsonObject resource = waiting.Pop();
            foreach (JsonObject method in ((resource["methods"] as JsonObject)?.Members ?? []).Select(static member => member.Value).OfType<JsonObject>())
            {
                if (method["request"] is JsonObject)
                {
                    yield return method;
                }
            }

            foreach (JsonObject inner in ((resource["resources"] as JsonObject)?.Members ?? []).Select(static member => member.Value).OfType<JsonObject>().Reverse())
            {
                waiting.Push(inner);
            }
        }
    }

    private static bool IsJson(string name) => MediaType(name) is var type && (type is "application/json" or "application/*" or "*/*" || type.EndsWith("+json", StringComparison.Ordinal));

    private static string MediaType(string name) => name.Split(';')[0].Trim().ToLowerInvariant();
}
