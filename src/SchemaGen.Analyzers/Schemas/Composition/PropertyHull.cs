using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Composition;

/// <summary>Combines the declarations of a member in several alternatives of an object into one that allows what any of them allows.</summary>
internal static class PropertyHull
{
    /// <param name="members">The declarations, at least one.</param>
    /// <param name="isAlways">Whether every alternative declares it: only then does a default apply to all of them.</param>
    public static JsonMember Of(List<JsonMember> members, bool isAlways)
    {
        JsonMember first = members[0];
        List<JsonNode> different = [];
        foreach (JsonMember member in members)
        {
            if (!different.Exists(known => JsonEquality.AreEqual(known, member.Value)))
            {
                different.Add(member.Value);
            }
        }

        JsonNode value = different is [var single] ? single
            : different.Exists(static schema => schema is not JsonObject) ? new JsonBoolean(first.Value.Span, true)
            : Join(different.ConvertAll(static schema => (JsonObject)schema));
        bool keepsDefault = isAlways && different.Count == 1;
        return keepsDefault || value is not JsonObject json ? new JsonMember(first.Name, first.NameSpan, value) : new JsonMember(first.Name, first.NameSpan, Without(json, KeywordNames.Default));
    }

    private static JsonObject Join(List<JsonObject> schemas) => Hull(schemas) is { } hull
        ? new JsonObject(schemas[0].Span, [.. Annotations(schemas[0]), .. hull])
        : new JsonObject(schemas[0].Span, [.. Annotations(schemas[0]), new JsonMember(KeywordNames.AnyOf, schemas[0].Span, new JsonArray(schemas[0].Span, schemas))]);

    /// <summary>The bounds that enclose those of all schemas, where they are of one type and have only bounds; each keeps its own in its alternative.</summary>
    private static List<JsonMember>? Hull(List<JsonObject> schemas)
    {
        JsonObject first = schemas[0];
        if (first[KeywordNames.Type] is not JsonString || schemas.Exists(schema => schema.Members.Any(static member => member.Name is KeywordNames.Ref or KeywordNames.Enum or KeywordNames.Const or KeywordNames.AllOf or KeywordNames.AnyOf or KeywordNames.OneOf or KeywordNames.Properties or KeywordNames.Items)))
        {
            return null;
        }

        List<JsonMember> hull = [];
        foreach (JsonMember keyword in first.Members.Where(static member => !KeywordTable.IsSilent(member.Name)))
        {
            List<JsonNode?> values = schemas.ConvertAll(schema => schema[keyword.Name]);
            JsonNode? value = (KeywordTable.MergeOf(keyword.Name), keyword.Value) switch
            {
                // The rule is for values that must all hold; here one of them must, so the greatest becomes the least.
                (MergeRule.Greatest, JsonNumber) => Outermost(values, isLeast: true),
                (MergeRule.Least, JsonNumber) => Outermost(values, isLeast: false),
                _ => AreEqual(values) && (KeywordTable.AdjacentTo(keyword.Name) ?? []).All(other => AreEqual(schemas.ConvertAll(schema => schema[other]))) ? keyword.Value : null,
            };
            if (value is not null)
            {
                hull.Add(new JsonMember(keyword.Name, keyword.NameSpan, value));
            }
            else if (keyword.Name == KeywordNames.Type)
            {
                return null;
            }
        }

        return hull;
    }

    /// <summary>Whether all values are equal, or all are missing.</summary>
    private static bool AreEqual(List<JsonNode?> values) =>
        values.TrueForAll(value => value is null ? values[0] is null : values[0] is { } first && JsonEquality.AreEqual(value, first));

    private static JsonNumber? Outermost(List<JsonNode?> values, bool isLeast)
    {
        JsonNumber? outermost = null;
        foreach (JsonNode? value in values)
        {
            if (value is not JsonNumber number)
            {
                return null;
            }

            outermost = outermost is null || KeywordValues.IsGreater(outermost, number) == isLeast ? number : outermost;
        }

        return outermost;
    }

    private static IEnumerable<JsonMember> Annotations(JsonObject schema) => schema.Members.Where(static member => KeywordTable.IsSilent(member.Name));

    private static JsonObject Without(JsonObject schema, string keyword) =>
        schema.Member(keyword) is null ? schema : new JsonObject(schema.Span, schema.Members.Where(member => member.Name != keyword).ToList());
}
