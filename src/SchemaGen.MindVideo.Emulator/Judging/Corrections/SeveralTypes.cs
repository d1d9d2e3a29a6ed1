using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;

namespace SchemaGen.MindVideo.Emulator.Judging.Corrections;

/// <summary>Several types, null among them perhaps. NJsonSchema takes null as soon as a type allows it, whatever else the schema says; and of several types each is judged with all keywords.</summary>
internal sealed class SeveralTypes : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks)
    {
        if (schema["type"] is JsonArray || (schema["type"] is JsonValue value && value.TryGetValue(out string? only) && only == "null"))
        {
            JsonNode types = Take(schema, "type")!;
            checks.Add(schema, new Check(types is JsonArray several ? [.. several.Select(static type => type!.GetValue<string>())] : ["null"]));
        }
    }

    /// <summary>Whether a value is of a type, by the name of the type.</summary>
    public static bool Is(JToken value, string type) => type switch
    {
        "integer" => value.Type == JTokenType.Integer,
        "number" => value.Type is JTokenType.Integer or JTokenType.Float,
        _ => Name(value) == type,
    };

    /// <summary>The name of a value's type.</summary>
    public static string Name(JToken value) => value.Type switch
    {
        JTokenType.Object => "object",
        JTokenType.Array => "array",
        JTokenType.String => "string",
        JTokenType.Integer => "integer",
        JTokenType.Float => "number",
        JTokenType.Boolean => "boolean",
        _ => "null",
    };

    private sealed class Check(IReadOnlyList<string> types) : SchemaCheck
    {
        public override IEnumerable<Finding> Find(JToken value)
        {
            if (!types.Any(type => Is(value, type)))
            {
                yield return new Finding("type", $"is of the type {Name(value)}, and not of the type {string.Join(" or ", types)}");
            }
        }
    }
}
