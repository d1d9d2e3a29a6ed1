using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Resolving;

/// <summary>Writes the keywords whose values are instances: what looks like a schema in them is not one.</summary>
internal static class InstanceKeywords
{
    public static void Write(CompactWriter json, JsonObject schema, JsonMember member, DialectRules rules)
    {
        switch (member.Name)
        {
            case KeywordNames.Enum:
                WriteEnum(json, schema, member, rules);
                break;
            case KeywordNames.Example or KeywordNames.Examples:
                WriteExamples(json, schema, member);
                break;
            default:
                json.Member(member.Name, member.Value);
                break;
        }
    }

    /// <summary>
    /// Whether the list of values is empty, and meant to be: nothing is valid. Only who declares a draft that allows it is taken at his word; elsewhere a list without values is a fault of the generator.
    /// </summary>
    public static bool AllowsNothing(JsonObject schema, DialectRules rules) =>
        schema[KeywordNames.Enum] is JsonArray { Items.Count: 0 } && rules.Declared.AllowsEmptyEnum;

    private static void WriteEnum(CompactWriter json, JsonObject schema, JsonMember member, DialectRules rules)
    {
        if (AllowsNothing(schema, rules))
        {
            json.Name(KeywordNames.Not);
            json.Start('{');
            json.End('}');
        }

        if (member.Value is not JsonArray { Items: { Count: > 0 } values })
        {
            return;
        }

        bool addsNull = NullableSchema.AllowsNull(schema, rules);
        json.Name(member.Name);
        json.Start('[');
        foreach (JsonNode value in values)
        {
            json.Value(value);
            addsNull &= value is not JsonNull;
        }

        if (addsNull)
        {
            json.Literal("null");
        }

        json.End(']');
    }

    /// <summary>Writes <c>examples</c>, with <c>example</c> of OpenAPI among them, where the first of the two stands.</summary>
    private static void WriteExamples(CompactWriter json, JsonObject schema, JsonMember member)
    {
        JsonMember? list = schema.Member(KeywordNames.Examples) is { Value: JsonArray } written ? written : null;
        JsonMember? single = schema.Member(KeywordNames.Example);
        if (member != (list ?? single))
        {
            return;
        }

        json.Name(KeywordNames.Examples);
        json.Start('[');
        foreach (JsonNode example in list is null ? [] : ((JsonArray)list.Value).Items)
        {
            json.Value(example);
        }

        if (single is not null)
        {
            json.Value(single.Value);
        }

        json.End(']');
    }
}
