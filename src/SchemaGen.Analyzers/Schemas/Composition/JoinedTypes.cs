using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Composition;

/// <summary>Joins schemas that have no bounds (<see cref="MemberType"/>) into one that allows the values of all.</summary>
internal static class JoinedTypes
{
    /// <param name="schemas">The schemas, at least one.</param>
    public static JsonNode Of(List<JsonNode> schemas)
    {
        List<JsonObject> different = [];
        foreach (JsonNode schema in schemas)
        {
            if (schema is not JsonObject json)
            {
                return schema;
            }

            if (!different.Exists(known => JsonEquality.AreEqual(Bare(known), Bare(json))))
            {
                different.Add(json);
            }
        }

        return different.Count == 1 ? different[0] : Join(different);
    }

    private static JsonObject Join(List<JsonObject> schemas)
    {
        JsonObject first = schemas[0];
        List<JsonMember> joined = [.. first.Members.Where(static member => KeywordTable.IsSilent(member.Name))];
        if (CommonType(schemas) is { } type)
        {
            joined.Add(type);
            joined.AddRange(Parts(schemas));
        }
        else
        {
            IEnumerable<JsonNode> alternatives = schemas.SelectMany(static schema => schema[KeywordNames.AnyOf] is JsonArray { Items: var items } && Bare(schema).Members.Count == 1 ? items : [schema]);
            joined.Add(new JsonMember(KeywordNames.AnyOf, first.Span, new JsonArray(first.Span, JoinLists(alternatives.Distinct(JsonEquality.Comparer).ToList()))));
        }

        return new JsonObject(first.Span, joined);
    }

    /// <summary>The type that all schemas name; a number where some are integers.</summary>
    private static JsonMember? CommonType(List<JsonObject> schemas)
    {
        string?[] types = schemas.Select(static schema => (schema[KeywordNames.Type] as JsonString)?.Value).Distinct().ToArray();
        return types is [not null] ? schemas[0].Member(KeywordNames.Type)
            : types.All(static type => type is "integer" or "number") ? schemas.Find(static schema => schema[KeywordNames.Type] is JsonString { Value: "number" })!.Member(KeywordNames.Type)
            : null;
    }

    /// <summary>What the schemas of one type say of the values inside.</summary>
    private static IEnumerable<JsonMember> Parts(List<JsonObject> schemas)
    {
        JsonMember[] properties = schemas.SelectMany(static schema => (schema[KeywordNames.Properties] as JsonObject)?.Members ?? []).ToArray();
        if (properties.Length > 0)
        {
            yield return new JsonMember(KeywordNames.Properties, schemas[0].Span, new JsonObject(
                schemas[0].Span,
                properties.GroupBy(static member => member.Name, StringComparer.Ordinal).Select(static same => new JsonMember(same.Key, same.First().NameSpan, Of(same.Select(static member => member.Value).ToList()))).ToList()));
        }

        foreach (string keyword in new[] { KeywordNames.Items, KeywordNames.AdditionalProperties })
        {
            if (schemas.TrueForAll(schema => schema[keyword] is not null))
            {
                yield return new JsonMember(keyword, schemas[0].Member(keyword)!.NameSpan, Of(schemas.ConvertAll(schema => schema[keyword]!)));
            }
        }

        if (schemas.Exists(static schema => schema[KeywordNames.Nullable] is JsonBoolean { Value: true }))
        {
            yield return new JsonMember(KeywordNames.Nullable, schemas[0].Span, new JsonBoolean(schemas[0].Span, true));
        }
    }

    /// <summary>Several lists of texts among the alternatives become one.</summary>
    private static List<JsonNode> JoinLists(List<JsonNode> alternatives)
    {
        List<JsonObject> lists = alternatives.OfType<JsonObject>().Where(AlternativesReader.IsList).ToList();
        if (lists.Count < 2)
        {
            return alternatives;
        }

        JsonNode[] values = lists.SelectMany(AlternativesReader.ValuesOf).Distinct(JsonEquality.Comparer).ToArray();
        var joined = new JsonObject(lists[0].Span, [lists[0].Member(KeywordNames.Type)!, new JsonMember(KeywordNames.Enum, lists[0].Span, new JsonArray(lists[0].Span, values))]);
        return [joined, .. alternatives.Where(alternative => !lists.Contains(alternative))];
    }

    private static JsonObject Bare(JsonObject schema) => new(schema.Span, schema.Members.Where(static member => !KeywordTable.IsSilent(member.Name)).ToList());
}
