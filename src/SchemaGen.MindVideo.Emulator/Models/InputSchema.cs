using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaGen.MindVideo.Emulator.Models;

/// <summary>The schema of a model's input, taken from a schema file: the whole of a JSON Schema, or the right part of an OpenAPI document.</summary>
/// <param name="Root">The schema. What it refers to is in its <c>definitions</c>.</param>
internal sealed record InputSchema(JsonObject Root)
{
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
        JsonObject schema = isOpenApi ? OpenApiInput.Find(root) : root;
        CheckReferences(schema);
        return new InputSchema(schema);
    }

    /// <summary>The properties of the schema itself, or of what the whole of it refers to.</summary>
    public IReadOnlyDictionary<string, JsonElement> Properties() =>
        (Root["properties"] as JsonObject ?? Referred()?["properties"] as JsonObject ?? [])
        .ToDictionary(static property => property.Key, static property => JsonSerializer.SerializeToElement(property.Value), StringComparer.Ordinal);

    private JsonObject? Referred() =>
        Root["$ref"] is JsonValue value && value.TryGetValue(out string? reference) && Root["definitions"] is JsonObject definitions
            ? definitions[reference[(reference.LastIndexOf('/') + 1)..]] as JsonObject
            : null;

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
