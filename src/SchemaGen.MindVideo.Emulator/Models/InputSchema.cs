using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaGen.MindVideo.Emulator.Models;

/// <summary>The schema of a model's input in a schema file: a whole JSON Schema, or a part of an OpenAPI document.</summary>
/// <param name="Root">The schema. The schemas that it refers to are in its <c>definitions</c>.</param>
internal sealed record InputSchema(JsonObject Root)
{
    /// <summary>What a schema of an object says something of its members with, or refers to one that does.</summary>
    private static readonly string[] s_keywords =
    [
        "$ref", "type", "properties", "required", "additionalProperties", "patternProperties", "unevaluatedProperties", "propertyNames", "minProperties", "maxProperties",
        "dependentRequired", "dependentSchemas", "dependencies", "allOf", "anyOf", "oneOf", "not", "if", "enum", "const",
    ];

    /// <summary>Reads the schema from a file's text.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="InvalidDataException">The text does not contain the schema of an input.</exception>
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

        bool isOpenApi = root.ContainsKey("openapi") || root.ContainsKey("swagger") || (root["components"] is JsonObject && !root.ContainsKey("properties"));
        JsonObject schema = isOpenApi ? OpenApiInput.Find(root) : root;
        if (schema.Count > 0 && !s_keywords.Any(schema.ContainsKey))
        {
            // As a schema it would allow everything, and each mistake would pass.
            throw new InvalidDataException("The file holds neither the JSON Schema of an input nor an OpenAPI document: no keyword at its root says anything of an input, as 'properties' does.");
        }

        CheckReferences(schema);
        return new InputSchema(schema);
    }

    /// <summary>Returns the properties of the schema, or of the schema that its <c>$ref</c> refers to.</summary>
    public IReadOnlyDictionary<string, JsonElement> Properties() =>
        (Root["properties"] as JsonObject ?? Referred()?["properties"] as JsonObject ?? [])
        .ToDictionary(static property => property.Key, static property => JsonSerializer.SerializeToElement(property.Value), StringComparer.Ordinal);

    private JsonObject? Referred() =>
        Root["$ref"] is JsonValue value && value.TryGetValue(out string? reference) && Root["definitions"] is JsonObject definitions
            ? definitions[reference[(reference.LastIndexOf('/') + 1)..]] as JsonObject
            : null;

    /// <summary>Refuses references that lead out of the file, for which the emulator would have to read other files or the network.</summary>
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
