using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaGen.MindVideo.Emulator.Models;

/// <summary>The schema of a model's input, taken from a schema file: the whole of a JSON Schema, or the right part of an OpenAPI document.</summary>
/// <param name="Root">The schema. What it refers to is in its <c>definitions</c>.</param>
internal sealed record InputSchema(JsonObject Root)
{
    private const string Schemas = "#/components/schemas/";

    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="InvalidDataException">The text holds no schema of an input.</exception>
    public static InputSchema Read(string text)
    {
        JsonNode? document;
        try
        {
            document = JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException exception)
        {
            throw new JsonException("Not valid JSON: " + exception.Message, exception);
        }

        if (document is not JsonObject root)
        {
            throw new InvalidDataException("A schema file holds a JSON object.");
        }

        bool isOpenApi = root.ContainsKey("openapi") || (root["components"] is JsonObject && !root.ContainsKey("properties"));
        JsonObject schema = isOpenApi ? FromOpenApi(root) : root;
        CheckReferences(schema);
        return new InputSchema(schema);
    }

    /// <summary>The properties of the schema itself, not of what it refers to.</summary>
    public IReadOnlyDictionary<string, JsonElement> Properties() =>
        (Root["properties"] as JsonObject ?? [])
        .ToDictionary(static property => property.Key, static property => JsonSerializer.SerializeToElement(property.Value), StringComparer.Ordinal);

    private static JsonObject FromOpenApi(JsonObject document)
    {
        if (document["components"]?["schemas"] is not JsonObject schemas || schemas["Input"] is not JsonObject input)
        {
            throw new InvalidDataException("The OpenAPI document has no components.schemas.Input.");
        }

        var root = (JsonObject)input.DeepClone();
        var definitions = (JsonObject)schemas.DeepClone();
        root["definitions"] = definitions;
        Redirect(root);
        return root;
    }

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

    /// <summary>A reference to elsewhere would have the emulator read files or the network for a schema.</summary>
    private static void CheckReferences(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            if (members["$ref"] is JsonValue value && value.TryGetValue(out string? reference) && !reference.StartsWith('#'))
            {
                throw new InvalidDataException($"The $ref \"{reference}\" leads out of the file; only references within it are followed.");
            }

            foreach (KeyValuePair<string, JsonNode?> member in members)
            {
                CheckReferences(member.Value);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                CheckReferences(item);
            }
        }
    }
}
