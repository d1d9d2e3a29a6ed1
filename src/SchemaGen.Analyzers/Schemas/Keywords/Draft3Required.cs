using SchemaGen.Constraints;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Keywords;

/// <summary>Reads <c>"required": true</c> inside of a property, which draft 3 (5.7) has: the object requires the property.</summary>
internal static class Draft3Required
{
    /// <param name="schema">The schema of the object, as it is written.</param>
    /// <param name="properties">Its properties, of which one says so.</param>
    /// <param name="plain">Its members, as they are meant; null where they are as written.</param>
    /// <returns>The members, with the names of the properties that say so in <c>required</c>.</returns>
    public static List<JsonMember> AddTo(JsonObject schema, JsonObject properties, List<JsonMember>? plain)
    {
        List<JsonNode> names = Names(properties);
        plain ??= [.. schema.Members];
        int index = plain.FindLastIndex(static member => member.Name == KeywordNames.Required);
        if (index < 0)
        {
            JsonSpan span = schema.Member(KeywordNames.Properties)!.NameSpan;
            plain.Add(new JsonMember(KeywordNames.Required, span, new JsonArray(span, names)));
        }
        else if (plain[index].Value is JsonArray listed)
        {
            plain[index] = new JsonMember(KeywordNames.Required, plain[index].NameSpan, new JsonArray(listed.Span, [.. listed.Items, .. names]));
        }

        return plain;
    }

    private static List<JsonNode> Names(JsonObject properties)
    {
        List<JsonNode> names = [];
        foreach (JsonMember property in properties.Members)
        {
            if (property.Value is JsonObject schema && schema[KeywordNames.Required] is JsonBoolean { Value: true })
            {
                names.Add(new JsonString(property.NameSpan, property.Name));
            }
        }

        return names;
    }
}
