using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Composition;

/// <summary>Alternatives combined into one schema.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="AllowsNull">Whether null is one of the alternatives.</param>
/// <param name="Overlaps">Whether a value may be one of two of them: a listed one, or null.</param>
internal sealed record OneSchema(JsonNode Schema, bool AllowsNull, bool Overlaps = false);

/// <summary>Reads <c>anyOf</c> and <c>oneOf</c> that are equivalent to a single schema: one alternative beside null, or lists of values.</summary>
internal static class AlternativesReader
{
    public static bool IsAlternatives(JsonMember keyword) => keyword is { Name: KeywordNames.AnyOf or KeywordNames.OneOf, Value: JsonArray { Items.Count: > 0 } };

    /// <param name="keyword">The keyword with the alternatives.</param>
    /// <param name="compose">Composes the schema of an alternative.</param>
    /// <param name="isOpen">Whether a schema is being composed already.</param>
    public static OneSchema? Read(JsonMember keyword, Func<JsonObject, ComposedSchema> compose, Func<JsonObject, bool> isOpen)
    {
        var alternatives = (JsonArray)keyword.Value;
        List<JsonNode> others = alternatives.Items.Where(static item => !IsNull(item)).ToList();
        bool allowsNull = others.Count < alternatives.Items.Count;
        return others switch
        {
            [] => null,
            [var single] => new OneSchema(single, allowsNull, Overlaps: alternatives.Items.Count - others.Count > 1 || (allowsNull && MayBeNull(single, compose, isOpen))),
            _ when Lists(others, compose, isOpen) is { } lists => new OneSchema(
                Join(alternatives, lists.ConvertAll(static list => list.Json)), allowsNull || lists.Any(static list => list.AllowsNull || IsNullable(list.Json)), Overlap(lists) || alternatives.Items.Count - others.Count + lists.Count(static list => list.AllowsNull || IsNullable(list.Json)) > 1),
            _ => null,
        };
    }

    /// <summary>Whether a schema allows null and nothing else.</summary>
    public static bool IsNull(JsonNode schema) => schema is JsonObject json && (
        json[KeywordNames.Type] is JsonString { Value: "null" } or JsonArray { Items: [JsonString { Value: "null" }] }
        || json.Member(KeywordNames.Const) is { Value: JsonNull }
        || json[KeywordNames.Enum] is JsonArray { Items: [JsonNull] }
        || IsNullableAlone(json));

    /// <summary>Whether the schema is what generators of OpenAPI 3.0 documents write for null, for which that version has no type.</summary>
    public static bool IsNullableAlone(JsonObject schema) =>
        schema[KeywordNames.Nullable] is JsonBoolean { Value: true } && schema.Members.All(static member => member.Name == KeywordNames.Nullable || KeywordTable.IsSilent(member.Name));

    private static bool IsNullable(JsonObject schema) => schema[KeywordNames.Nullable] is JsonBoolean { Value: true };

    /// <summary>Whether null may satisfy the schema, too: nothing in it shows that it does not.</summary>
    private static bool MayBeNull(JsonNode schema, Func<JsonObject, ComposedSchema> compose, Func<JsonObject, bool> isOpen)
    {
        if (schema is not JsonObject json || isOpen(json))
        {
            return schema is JsonBoolean { Value: true };
        }

        ComposedSchema composed = compose(json);
        return composed.AllowsNull || IsNullable(composed.Json) || !ExcludesNull(composed.Json);
    }

    /// <summary>Whether the keywords of a composed schema exclude null. What describes members or items is taken for an object or an array.</summary>
    private static bool ExcludesNull(JsonObject schema) => schema[KeywordNames.Type] switch
    {
        JsonString { Value: var type } => type != "null",
        JsonArray { Items: var types } => !types.Any(static type => type is JsonString { Value: "null" }),
        _ => (schema[KeywordNames.Properties] ?? schema[KeywordNames.Items]) is not null
            || (schema.Member(KeywordNames.Const) is { } constant ? constant.Value is not JsonNull : schema[KeywordNames.Enum] is JsonArray { Items: var values } && !values.Any(static value => value is JsonNull))
            || schema.Members.Any(static member => IsAlternatives(member) && ((JsonArray)member.Value).Items.All(static item => item is JsonObject { } alternative && alternative[KeywordNames.Type] is not null && ExcludesNull(alternative))),
    };

    /// <summary>The alternatives, where each is a list of strings or of numbers and nothing else.</summary>
    private static List<ComposedSchema>? Lists(List<JsonNode> alternatives, Func<JsonObject, ComposedSchema> compose, Func<JsonObject, bool> isOpen)
    {
        List<ComposedSchema> lists = [];
        foreach (JsonNode alternative in alternatives)
        {
            if (alternative is not JsonObject json || isOpen(json))
            {
                return null;
            }

            ComposedSchema composed = compose(json);
            if (!IsList(composed.Json))
            {
                return null;
            }

            lists.Add(composed);
        }

        // Values of one kind: strings and numbers together do not make an enum.
        return lists.SelectMany(static list => ValuesOf(list.Json)).Select(static value => value.GetType()).Distinct().Count() == 1 ? lists : null;
    }

    private static bool Overlap(List<ComposedSchema> lists)
    {
        var seen = new HashSet<JsonNode>(JsonEquality.Comparer);
        return lists.Exists(list => ValuesOf(list.Json).Distinct(JsonEquality.Comparer).Any(value => !seen.Add(value)));
    }

    /// <summary>Whether a schema is a list of strings or of numbers and nothing else.</summary>
    public static bool IsList(JsonObject schema) =>
        (schema[KeywordNames.Enum] is JsonArray { Items.Count: > 0 } || schema[KeywordNames.Const] is not null)
        && ValuesOf(schema).All(static value => value is JsonString or JsonNumber)
        && schema.Members.All(static member => member.Name is KeywordNames.Enum or KeywordNames.Const or KeywordNames.Nullable || member is { Name: KeywordNames.Type, Value: JsonString } || KeywordTable.IsSilent(member.Name));

    public static IReadOnlyList<JsonNode> ValuesOf(JsonObject schema) => schema[KeywordNames.Const] is { } constant ? [constant] : ((JsonArray)schema[KeywordNames.Enum]!).Items;

    /// <summary>Joins several lists into one. The annotations of a single value are kept with it: that is how <c>oneOf</c> of <c>const</c> documents an enum.</summary>
    public static JsonObject Join(JsonArray alternatives, List<JsonObject> lists)
    {
        var values = new List<JsonNode>();
        var words = new List<JsonNode>();
        var members = new List<JsonMember>();
        foreach (JsonObject list in lists)
        {
            IReadOnlyList<JsonNode> own = ValuesOf(list);
            JsonNode? said = own.Count == 1 ? list[KeywordNames.Description] ?? list[KeywordNames.Title] : null;
            values.AddRange(own);
            words.AddRange(own.Select(value => said as JsonString ?? new JsonString(value.Span, "")));
        }

        JsonSpan at = alternatives.Span;
        if (lists[0].Member(KeywordNames.Type) is { } type && lists.All(list => list[KeywordNames.Type] is JsonString { Value: var other } && other == ((JsonString)type.Value).Value))
        {
            members.Add(type);
        }

        members.Add(new JsonMember(KeywordNames.Enum, at, new JsonArray(at, values)));
        if (words.Any(static word => word is JsonString { Value.Length: > 0 }))
        {
            members.Add(new JsonMember(VendorKeywordNames.EnumDescriptions, at, new JsonArray(at, words)));
        }

        if (lists.TrueForAll(static list => list[KeywordNames.Title] is JsonString && ValuesOf(list) is [JsonNumber]))
        {
            members.Add(new JsonMember(VendorKeywordNames.EnumVarNames, at, new JsonArray(at, lists.ConvertAll(static list => list[KeywordNames.Title]!))));
        }

        return new JsonObject(at, members);
    }
}
