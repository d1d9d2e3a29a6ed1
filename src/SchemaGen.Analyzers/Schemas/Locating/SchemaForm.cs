using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Locating;

/// <summary>Tells a schema from other JSON by its members: what wraps one has none of these.</summary>
internal static class SchemaForm
{
    public static bool Is(JsonObject json)
    {
        foreach (JsonMember member in json.Members)
        {
            switch (member.Name, member.Value)
            {
                // The type of a tool is "function".
                case (KeywordNames.Type, JsonString { Value: "object" or "array" or "string" or "number" or "integer" or "boolean" or "null" } or JsonArray):
                case (KeywordNames.Properties or KeywordNames.PatternProperties, JsonObject):
                case (KeywordNames.AllOf or KeywordNames.AnyOf or KeywordNames.OneOf or KeywordNames.Required or KeywordNames.Enum, JsonArray):
                case (KeywordNames.Ref or KeywordNames.DynamicRef or KeywordNames.RecursiveRef or KeywordNames.Dialect, JsonString):
                case (KeywordNames.Defs or KeywordNames.Definitions or KeywordNames.If or KeywordNames.DependentSchemas or KeywordNames.AdditionalProperties, JsonObject):
                case (KeywordNames.Const, _):
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is a schema of an object with members.</summary>
    public static bool IsOfObject(JsonObject json) =>
        json[KeywordNames.Properties] is JsonObject && json[KeywordNames.Type] is null or JsonString { Value: "object" };
}
