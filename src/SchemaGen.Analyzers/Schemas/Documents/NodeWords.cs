using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>Describes JSON values in messages.</summary>
internal static class NodeWords
{
    private const int LongestNumber = 40;

    /// <summary>The value, where it is short; otherwise its kind: <c>"4"</c>, <c>1.5</c>, <c>null</c>, <c>an array</c>.</summary>
    public static string Describe(JsonNode node) => node switch
    {
        JsonString text => ConstraintMessages.Quote(text.Value),
        JsonNumber number => number.Text.Length <= LongestNumber ? number.Text : number.Text.Substring(0, LongestNumber) + "…",
        JsonBoolean boolean => boolean.Value ? "true" : "false",
        JsonArray { Items.Count: 0 } => "an empty array",
        JsonArray => "an array",
        JsonObject { Members.Count: 0 } => "an empty object",
        JsonObject => "an object",
        _ => "null",
    };
}
