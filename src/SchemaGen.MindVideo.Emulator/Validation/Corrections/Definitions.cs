using System.Text.Json.Nodes;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>$defs</c>, which NJsonSchema knows only by its older name <c>definitions</c>.</summary>
internal sealed class Definitions : SchemaCorrection
{
    private const string New = "#/$defs/";

    public override void Correct(JsonObject schema, CheckTable checks)
    {
        if (Take(schema, "$defs") is JsonObject definitions)
        {
            if (schema["definitions"] is not JsonObject old)
            {
                schema["definitions"] = old = [];
            }

            foreach ((string name, JsonNode? definition) in definitions)
            {
                old.TryAdd(name, definition?.DeepClone());
            }
        }

        if (schema["$ref"] is JsonValue value && value.TryGetValue(out string? reference) && reference.StartsWith(New, StringComparison.Ordinal))
        {
            schema["$ref"] = "#/definitions/" + reference[New.Length..];
        }
    }
}
