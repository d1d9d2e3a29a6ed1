using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Keywords;

/// <summary>
/// Reads <c>unevaluatedProperties</c> (Core, 11.3). In a composed schema all parts are in one object, so it means what <c>additionalProperties</c> means; but
/// an applicator that composition leaves evaluates members only where it applies, and that is not known before there is an instance.
/// </summary>
internal static class UnevaluatedMembers
{
    /// <summary>Whether the keyword is read as <c>additionalProperties</c>.</summary>
    public static bool IsKnown(SchemaNode schema) =>
        (schema.Json[KeywordNames.Properties] is JsonObject || schema.Json[KeywordNames.Type] is JsonString { Value: "object" }) && !HasConditional(schema);

    /// <summary>The schema of members without a name of their own; null where there is none.</summary>
    public static JsonMember? Additional(SchemaNode schema) =>
        schema.Json.Member(KeywordNames.AdditionalProperties) ?? (schema.Has(KeywordNames.UnevaluatedProperties) && IsKnown(schema) ? schema.Json.Member(KeywordNames.UnevaluatedProperties) : null);

    private static bool HasConditional(SchemaNode schema)
    {
        foreach (JsonMember member in schema.Json.Members)
        {
            if (KeywordTable.Find(member.Name) is { } keyword && (keyword.Scope & KeywordScope.Conditional) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
