using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Keywords;

namespace SchemaGen.Schemas.Resolving;

/// <summary>Reads <c>divisibleBy</c>, <c>extends</c> and <c>disallow</c> of draft 3 (5.24 to 5.26) as the keywords that later drafts have for them.</summary>
internal static class Draft3Keywords
{
    /// <summary>The schema with the later keywords in <c>allOf</c>; itself, where it has none of the earlier: nearly always.</summary>
    public static JsonObject Replace(JsonObject schema, DialectRules rules)
    {
        for (int i = 0; i < schema.Members.Count; i++)
        {
            if (schema.Members[i].Name is KeywordNames.DivisibleBy or KeywordNames.Extends or KeywordNames.Disallow)
            {
                return ReplaceAll(schema, rules);
            }
        }

        return schema;
    }

    private static JsonObject ReplaceAll(JsonObject schema, DialectRules rules)
    {
        List<JsonNode> parts = schema.Members.Where(member => IsReplaced(member.Name) && rules.Has(member.Name)).SelectMany(PartsOf).ToList();
        JsonMember? known = schema.Member(KeywordNames.AllOf);
        List<JsonMember> members = schema.Members.Where(member => !IsReplaced(member.Name) && member != known).ToList();
        JsonNode[] all = [.. (known?.Value as JsonArray)?.Items ?? [], .. parts];
        if (all.Length > 0)
        {
            members.Add(new JsonMember(KeywordNames.AllOf, schema.Span, new JsonArray(schema.Span, all)));
        }

        return new JsonObject(schema.Span, members);
    }

    private static bool IsReplaced(string keyword) => keyword is KeywordNames.DivisibleBy or KeywordNames.Extends or KeywordNames.Disallow;

    private static IEnumerable<JsonNode> PartsOf(JsonMember keyword)
    {
        JsonNode value = keyword.Value;
        IReadOnlyList<JsonNode> items = value is JsonArray array ? array.Items : [value];
        return keyword.Name switch
        {
            KeywordNames.DivisibleBy => [Schema(KeywordNames.MultipleOf, value)],
            KeywordNames.Extends => items.OfType<JsonObject>(),
            _ => items.Select(TypeOf).OfType<JsonNode>().Select(static type => Schema(KeywordNames.Not, type)),
        };
    }

    /// <summary>The schema of a type that is not allowed; null where there is no such type.</summary>
    private static JsonObject? TypeOf(JsonNode type) => type switch
    {
        JsonObject schema => schema,
        JsonString { Value: "any" } => new JsonObject(type.Span, []),
        JsonString => PlainValue.Type(type) is { } name ? Schema(KeywordNames.Type, new JsonString(type.Span, name)) : null,
        _ => null,
    };

    private static JsonObject Schema(string keyword, JsonNode value) => new(value.Span, [new JsonMember(keyword, value.Span, value)]);
}
