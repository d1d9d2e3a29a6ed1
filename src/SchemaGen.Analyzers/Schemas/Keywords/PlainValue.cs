using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>Reads a value as it is plainly meant: <c>"4"</c> where a number belongs is 4. Any other value of a wrong kind says nothing.</summary>
internal static class PlainValue
{
    private static readonly string[] s_types = ["array", "boolean", "integer", "null", "number", "object", "string"];

    /// <summary>The number, as it is written; null where the value is none.</summary>
    public static string? Number(JsonNode value) => value switch
    {
        JsonNumber number => number.Text,
        JsonString { Value: var text } when IsNumber(text) => text,
        _ => null,
    };

    /// <summary>The number, where it is whole and not negative.</summary>
    public static string? Count(JsonNode value) =>
        Number(value) is { } text && WholeNumber.Floor(text) is { HasFraction: false, IsNegative: false } ? text : null;

    /// <summary>The number, where it is above zero.</summary>
    public static string? Factor(JsonNode value) =>
        Number(value) is { } text && ExactNumber.Parse(text) is { IsNegative: false, Digits.Length: > 0 } ? text : null;

    public static bool? Flag(JsonNode value) => value switch
    {
        JsonBoolean flag => flag.Value,
        JsonString { Value: "true" } => true,
        JsonString { Value: "false" } => false,
        _ => null,
    };

    /// <summary>The name of a type: as other languages call it, in other letters, or with one slip of the pen; null where there is no such type.</summary>
    public static string? Type(JsonNode value) => value switch
    {
        JsonNull => "null",
        JsonString { Value: "array" or "boolean" or "integer" or "null" or "number" or "object" or "string" } name => name.Value,
        JsonString { Value: var name } => FromOtherLanguages(name.ToLowerInvariant()) ?? SlipOf(name),
        _ => null,
    };

    public static bool IsSchema(JsonNode value) => value is JsonObject or JsonBoolean;

    public static bool AreSchemas(IReadOnlyList<JsonNode> values)
    {
        foreach (JsonNode value in values)
        {
            if (!IsSchema(value))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsNames(JsonNode value)
    {
        if (value is not JsonArray { Items: var items })
        {
            return false;
        }

        foreach (JsonNode item in items)
        {
            if (item is not JsonString)
            {
                return false;
            }
        }

        return true;
    }

    private static string? SlipOf(string name) => Array.Find(s_types, type => type.Length > 4 && NearestText.IsSlip(name, type));

    private static string? FromOtherLanguages(string name) => name switch
    {
        "array" or "boolean" or "integer" or "null" or "number" or "object" or "string" => name,
        "int" or "int32" or "int64" or "long" => "integer",
        "float" or "double" or "decimal" => "number",
        "bool" => "boolean",
        "str" or "text" => "string",
        "list" => "array",
        "dict" or "map" => "object",
        "none" or "nil" => "null",
        _ => null,
    };

    private static bool IsNumber(string text) => text.Length > 0 && JsonNumberGrammar.RunEnd(text, 0) == text.Length && JsonNumberGrammar.Problem(text, 0, text.Length) is null;
}
