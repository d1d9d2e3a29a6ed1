using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using SchemaGen.MindVideo.Emulator.Validation.Checks;

namespace SchemaGen.MindVideo.Emulator.Validation.Corrections;

/// <summary><c>type</c> with several types, or with <c>null</c>. NJsonSchema allows null where a type does, whatever the other keywords say, and applies all keywords for each of several types.</summary>
internal sealed class SeveralTypes : SchemaCorrection
{
    public override void Correct(JsonObject schema, CheckTable checks)
    {
        if (schema["type"] is JsonArray || (schema["type"] is JsonValue value && value.TryGetValue(out string? only) && only == "null"))
        {
            JsonNode types = Take(schema, "type")!;
            Add(schema, checks, types is JsonArray several ? [.. several.Select(static type => type!.GetValue<string>())] : ["null"]);
        }
    }

    /// <summary>Allows only values of one of several types.</summary>
    public static void Add(JsonObject schema, CheckTable checks, IReadOnlyList<string> types) => checks.Add(schema, new Check(types));

    /// <summary>Returns whether a value is of a type.</summary>
    public static bool Is(JToken value, string type) => type switch
    {
        "integer" => value.Type == JTokenType.Integer,
        "number" => value.Type is JTokenType.Integer or JTokenType.Float,
        _ => Name(value) == type,
    };

    /// <summary>Returns the name of the type of a value.</summary>
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
