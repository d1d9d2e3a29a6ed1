using System.Globalization;
using System.Text.Json.Nodes;

namespace SchemaGen.MindVideo.Emulator.Playground.Forms;

/// <summary>The limits of a value in words, as they stand beside its field.</summary>
internal static class FieldLimits
{
    /// <summary>Returns the words; empty where there are no limits.</summary>
    public static string Of(JsonObject schema)
    {
        IEnumerable<string> words =
        [
            Range(Number(schema, "minimum"), Number(schema, "maximum"), "", ""),
            Number(schema, "exclusiveMinimum") is { } above ? "above " + above : "",
            Number(schema, "exclusiveMaximum") is { } below ? "below " + below : "",
            Number(schema, "multipleOf") is { } step and not "1" ? "a multiple of " + step : "",
            Range(Number(schema, "minLength"), Number(schema, "maxLength"), " character", " characters"),
            Range(Number(schema, "minItems"), Number(schema, "maxItems"), " item", " items"),
            schema["uniqueItems"]?.ToString() == "true" ? "all different" : "",
            schema["pattern"] is JsonValue pattern ? "matches " + pattern : "",
        ];
        return string.Join(", ", words.Where(static part => part.Length > 0));
    }

    private static string Range(string? least, string? most, string unit, string units) => (least, most) switch
    {
        (null or "0", null) when units.Length > 0 => "",
        (null, null) => "",
        ({ } only, null) => "at least " + only + (only == "1" ? unit : units),
        (null, { } only) => "at most " + only + (only == "1" ? unit : units),
        ({ } both, { } same) when both == same => both + (both == "1" ? unit : units),
        _ => $"{least} to {most}{units}",
    };

    private static string? Number(JsonObject schema, string keyword) =>
        schema[keyword] is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.Number
            ? decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number.ToString("#,0.############", CultureInfo.InvariantCulture) : value.ToJsonString()
            : null;
}
