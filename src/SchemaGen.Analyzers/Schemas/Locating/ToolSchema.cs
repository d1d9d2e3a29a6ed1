using SchemaGen.Json;

namespace SchemaGen.Schemas.Locating;

/// <summary>Finds the schema of the input in the definition of a tool, or of a function, for a language model: MCP, Anthropic, OpenAI, Gemini and Bedrock each have a form of their own.</summary>
internal static class ToolSchema
{
    /// <summary>The schema; null where the value is not such a definition.</summary>
    public static JsonObject? Of(JsonObject json)
    {
        if (SchemaForm.Is(json))
        {
            return null;
        }

        foreach (string name in new[] { "inputSchema", "input_schema" })
        {
            if (json[name] is JsonObject schema)
            {
                return !SchemaForm.Is(schema) && schema["json"] is JsonObject inner ? inner : schema;
            }
        }

        if ((json["function"] ?? json["toolSpec"]) is JsonObject function && Of(function) is { } nested)
        {
            return nested;
        }

        return (json["parameters"] ?? json["parametersJsonSchema"]) is JsonObject parameters && json["name"] is JsonString && SchemaForm.Is(parameters) ? parameters : null;
    }

    /// <summary>The name of the tool; null where there is none.</summary>
    public static string? NameOf(JsonNode json) => ((json as JsonObject)?["name"] ?? (((json as JsonObject)?["function"] ?? (json as JsonObject)?["toolSpec"]) as JsonObject)?["name"]) is JsonString { Value: var name } ? name : null;
}
