using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary>Keywords with impossible values: <c>"type": "intger"</c>, <c>"maximum": "4"</c>, <c>"multipleOf": 0</c>. NJsonSchema accepts them silently, and then ignores them or divides by zero.</summary>
internal sealed class ImpossibleValues : SchemaCorrection
{
    private static readonly string[] s_types = ["array", "boolean", "integer", "null", "number", "object", "string"];
    private static readonly string[] s_bounds = ["minimum", "maximum", "multipleOf"];
    private static readonly string[] s_flagsOrBounds = ["exclusiveMinimum", "exclusiveMaximum"];

    public override void Correct(JsonObject schema, CheckTable checks)
    {
        foreach (JsonNode? type in schema["type"] is JsonArray several ? several.AsEnumerable() : [schema["type"]])
        {
            if (schema.ContainsKey("type") && !(Kind(type) == JsonValueKind.String && s_types.Contains(type!.GetValue<string>())))
            {
                throw new InvalidDataException($"There is no type {type?.ToJsonString() ?? "null"}.");
            }
        }

        foreach (string keyword in s_bounds.Where(schema.ContainsKey).Concat(s_flagsOrBounds.Where(keyword => schema.ContainsKey(keyword) && Kind(schema[keyword]) is not (JsonValueKind.True or JsonValueKind.False))))
        {
            if (Kind(schema[keyword]) != JsonValueKind.Number || !decimal.TryParse(schema[keyword]!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal bound))
            {
                throw new InvalidDataException($"'{keyword}' is {schema[keyword]?.ToJsonString() ?? "null"}, which is no number that others can be compared with: one of at most 28 digits.");
            }

            if (keyword == "multipleOf" && bound <= 0)
            {
                throw new InvalidDataException("'multipleOf' is above zero.");
            }
        }
    }

    private static JsonValueKind Kind(JsonNode? node) => node?.GetValueKind() ?? JsonValueKind.Null;
}
