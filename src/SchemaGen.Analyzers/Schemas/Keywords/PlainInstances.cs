using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Keywords;

/// <summary>
/// Reads <c>enum</c> and <c>const</c> as they are plainly meant: where all values are numbers, the text <c>"4"</c> is 4; where all are texts, the number 4 is <c>"4"</c>, for YAML makes one of the other. A list of which no value is of
/// the schema's own type says nothing.
/// </summary>
internal static class PlainInstances
{
    /// <returns>The value; null where it says nothing.</returns>
    public static JsonNode? Of(JsonObject schema, JsonMember member, Action<JsonMember, JsonNode, string>? report)
    {
        JsonTypes types = schema.Member(KeywordNames.Type) is { } type ? TypesOf(PlainType.Of(type, null)) : JsonTypes.None;
        if (types == JsonTypes.None)
        {
            return member.Value;
        }

        if (member.Name == KeywordNames.Const)
        {
            JsonNode constant = Mend(member, member.Value, types, report);
            return constant is JsonNull || IsOf(constant, types) ? constant : Nothing(member, report);
        }

        if (member.Value is not JsonArray { Items: { Count: > 0 } items } list)
        {
            return member.Value;
        }

        List<JsonNode>? plain = null;
        bool isPossible = false;
        for (int i = 0; i < items.Count; i++)
        {
            JsonNode item = Mend(member, items[i], types, report);
            isPossible |= item is JsonNull || IsOf(item, types);
            if (!ReferenceEquals(item, items[i]))
            {
                plain ??= [.. items];
                plain[i] = item;
            }
        }

        return !isPossible ? Nothing(member, report) : plain is null ? list : new JsonArray(list.Span, plain);
    }

    /// <summary>Whether a value is of one of the types.</summary>
    private static bool IsOf(JsonNode value, JsonTypes types) => (types & value switch
    {
        JsonNull => JsonTypes.Null,
        JsonString => JsonTypes.String,
        JsonBoolean => JsonTypes.Boolean,
        JsonNumber number => WholeNumber.Floor(number.Text).HasFraction ? JsonTypes.Number : JsonTypes.Number | JsonTypes.Integer,
        JsonArray => JsonTypes.Array,
        _ => JsonTypes.Object,
    }) != 0;

    private static JsonNode Mend(JsonMember member, JsonNode value, JsonTypes types, Action<JsonMember, JsonNode, string>? report)
    {
        JsonTypes kinds = types & ~JsonTypes.Null;
        bool areNumbers = kinds != JsonTypes.None && (kinds & ~(JsonTypes.Integer | JsonTypes.Number)) == JsonTypes.None;
        (JsonNode? meant, string kind) = value switch
        {
            JsonString when areNumbers && PlainValue.Number(value) is { } number => ((JsonNode?)new JsonNumber(value.Span, number), "numbers"),
            JsonString when kinds == JsonTypes.Boolean && PlainValue.Flag(value) is { } flag => (new JsonBoolean(value.Span, flag), "true and false"),
            JsonNumber number when kinds == JsonTypes.String => (new JsonString(value.Span, number.Text), "texts"),
            _ => (null, ""),
        };

        if (meant is null)
        {
            return value;
        }

        report?.Invoke(member, value, $"but its 'type' allows {kind} only: it is read as {NodeWords.Describe(meant)}");
        return meant;
    }

    private static JsonNode? Nothing(JsonMember member, Action<JsonMember, JsonNode, string>? report)
    {
        report?.Invoke(member, member.Value, $"but {(member.Value is JsonArray ? "none of its values is" : "that is not")} of the schema's own 'type': it is ignored");
        return null;
    }

    private static JsonTypes TypesOf(JsonNode type) => type switch
    {
        JsonString name => TypeReader.TypeOf(name.Value),
        JsonArray { Items: var names } when names.All(static name => name is JsonString { Value: var text } && TypeReader.TypeOf(text) != JsonTypes.None) =>
            names.Aggregate(JsonTypes.None, static (types, name) => types | TypeReader.TypeOf(((JsonString)name).Value)),
        _ => JsonTypes.None,
    };
}
