using System.Text.Json.Nodes;

namespace SchemaGen.MindVideo.Emulator.Models;

/// <summary>Finds the schema of the input in an OpenAPI document, of version 2 (Swagger) too: the JSON body of the only POST, or else the schema with the name Input, or else the only schema whose name ends with it.</summary>
internal static class OpenApiInput
{
    private const string Schemas = "#/components/schemas/";

    /// <summary>Returns the schema, with the schemas that it refers to in its <c>definitions</c>.</summary>
    /// <exception cref="InvalidDataException">There is no such schema, or there are several.</exception>
    public static JsonObject Find(JsonObject document)
    {
        JsonObject schemas = document["components"]?["schemas"] as JsonObject ?? document["definitions"] as JsonObject ?? [];
        JsonObject input = OfPost(document)
            ?? schemas["Input"] as JsonObject
            ?? (schemas.Where(static schema => schema.Key.EndsWith("Input", StringComparison.Ordinal)).ToList() is [var only] ? only.Value as JsonObject : null)
            ?? throw new InvalidDataException("The OpenAPI document has no one input: neither a single POST with a JSON body, nor a schema Input, nor a single schema whose name ends with Input.");
        var root = (JsonObject)input.DeepClone();
        root["definitions"] = schemas.DeepClone();
        Redirect(root);
        return root;
    }

    private static JsonObject? OfPost(JsonObject document)
    {
        JsonObject[] posts = [.. (document["paths"] as JsonObject ?? []).Select(static path => (path.Value as JsonObject)?["post"]).OfType<JsonObject>()];
        return posts is not [var post] ? null : OfParameter(post) ?? ((post["requestBody"] as JsonObject)?["content"] as JsonObject)?["application/json"]?["schema"] as JsonObject;
    }

    /// <summary>The body of version 2, which is a parameter.</summary>
    private static JsonObject? OfParameter(JsonObject post) =>
        (post["parameters"] as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(static parameter => parameter["in"] is JsonValue place && place.TryGetValue(out string? name) && name == "body")?["schema"] as JsonObject;

    private static void Redirect(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                if (members["$ref"] is JsonValue value && value.TryGetValue(out string? reference) && reference.StartsWith(Schemas, StringComparison.Ordinal))
                {
                    members["$ref"] = "#/definitions/" + reference[Schemas.Length..];
                }

                foreach (KeyValuePair<string, JsonNode?> member in members)
                {
                    Redirect(member.Value);
                }

                break;
            case JsonArray items:
                foreach (JsonNode? item in items)
                {
                    Redirect(item);
                }

                break;
        }
    }
}
