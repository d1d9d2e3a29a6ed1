using SchemaGen.Json;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Keywords;

/// <summary>
/// <c>unevaluatedProperties</c> (Core, 11.3). In a composed schema all parts are in one place, so it says what <c>additionalProperties</c> says; but what is
/// left of composition evaluates members only where it applies, and that is not known before there is a value.
/// </summary>
internal static class UnevaluatedMembers
{
    public const string Keyword = "unevaluatedProperties";

    private static readonly string[] s_conditional = ["anyOf", "oneOf", "if", "dependentSchemas", "dependencies", "patternProperties", "$dynamicRef", "$recursiveRef"];

    /// <summary>Whether the keyword is read as <c>additionalProperties</c>.</summary>
    public static bool IsKnown(SchemaNode schema) =>
        (schema.Json["properties"] is JsonObject || schema.Json["type"] is JsonString { Value: "object" }) && !s_conditional.Any(schema.Has);

    /// <summary>What members without a name of their own may hold; null where nothing says so.</summary>
    public static JsonMember? Additional(SchemaNode schema) =>
        schema.Json.Member("additionalProperties") ?? (schema.Has(Keyword) && IsKnown(schema) ? schema.Json.Member(Keyword) : null);
}
