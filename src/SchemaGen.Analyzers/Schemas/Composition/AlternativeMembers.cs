using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Composition;

/// <summary>
/// Gives an object the members that only its alternatives declare (<c>anyOf</c>, <c>oneOf</c>, <c>then</c>, <c>else</c>, <c>dependentSchemas</c>): a record has
/// one property for all of them. Which may be given together, and with which values, stays with the keyword.
/// </summary>
/// <param name="compose">Puts an alternative into one schema.</param>
/// <param name="isOpen">Whether that is being done already.</param>
internal sealed class AlternativeMembers(Func<JsonObject, JsonObject> compose, Func<JsonObject, bool> isOpen)
{
    private readonly HashSet<JsonObject> _open = [];

    /// <summary>Whether the keyword holds schemas of the same object.</summary>
    public static bool Holds(JsonMember member) =>
        KeywordTable.Find(member.Name) is { } keyword && (keyword.Readers & KeywordReaders.Alternatives) != 0
        && (keyword.Content != KeywordContent.SchemaList || AlternativesReader.IsAlternatives(member));

    /// <summary>The schema with those members; itself, where there are none.</summary>
    public JsonObject AddTo(JsonObject schema)
    {
        List<(JsonMember Keyword, List<JsonObject> Schemas)> alternatives = schema.Members.Where(Holds).Select(keyword => (keyword, SchemasOf(schema, keyword))).Where(static found => found.Item2.Count > 0).ToList();
        if (alternatives.Count == 0)
        {
            return schema;
        }

        var members = new MemberList((schema[KeywordNames.Properties] as JsonObject)?.Members ?? []);
        int declared = members.Members.Count;
        var required = new List<JsonNode>();
        bool isClosed = schema[KeywordNames.AdditionalProperties] is null && schema[KeywordNames.PatternProperties] is null && schema[KeywordNames.UnevaluatedProperties] is null;
        bool closes = false;
        foreach ((JsonMember keyword, List<JsonObject> schemas) in alternatives)
        {
            bool isOneOfThem = keyword.Name is KeywordNames.AnyOf or KeywordNames.OneOf;
            foreach (IGrouping<string, (JsonMember Member, JsonObject Schema)> same in schemas.SelectMany(MembersOf).GroupBy(static found => found.Member.Name, StringComparer.Ordinal))
            {
                if (members.Find(same.Key) is null)
                {
                    bool isAlways = isOneOfThem && same.Select(static found => found.Schema).Distinct().Count() == schemas.Count;
                    members.Add(PropertyHull.Of(same.Select(static found => found.Member).ToList(), isAlways));
                }
            }

            if (isOneOfThem)
            {
                required.AddRange(Required(schemas[0]).Where(name => schemas.TrueForAll(other => Required(other).Any(same => same.Value == name.Value))));
                closes |= isClosed && schemas.TrueForAll(static other => other[KeywordNames.AdditionalProperties] is JsonBoolean { Value: false } && other[KeywordNames.PatternProperties] is null);
            }
        }

        return members.Members.Count == declared && required.Count == 0 && !closes ? schema : With(schema, members, required, closes);
    }

    /// <summary>The schemas of the keyword; none where one of them is of no object.</summary>
    private List<JsonObject> SchemasOf(JsonObject around, JsonMember keyword)
    {
        IEnumerable<JsonNode> all = keyword switch
        {
            { Value: JsonArray { Items: var items } } => items,
            { Name: KeywordNames.DependentSchemas, Value: JsonObject { Members: var dependent } } => dependent.Select(static member => member.Value),
            { Name: KeywordNames.Then or KeywordNames.Else } when around[KeywordNames.If] is not null => [keyword.Value],
            _ => [],
        };
        List<JsonNode> schemas = all.Where(static schema => schema is not JsonBoolean).ToList();
        if (keyword.Value is JsonArray { Items: var given } && given.Any(static schema => schema is JsonBoolean { Value: true }))
        {
            // What allows everything asks for no member, and so the others do not either.
            return [];
        }

        if (!schemas.TrueForAll(schema => schema is JsonObject json && !isOpen(json) && !_open.Contains(json)))
        {
            return [];
        }

        List<JsonObject> composed = schemas.ConvertAll(schema => Composed((JsonObject)schema));
        return composed.TrueForAll(IsOfObject) ? composed : [];
    }

    /// <summary>The alternative, with the members of its own alternatives.</summary>
    private JsonObject Composed(JsonObject schema)
    {
        _open.Add(schema);
        JsonObject composed = AddTo(compose(schema));
        _open.Remove(schema);
        return composed;
    }

    private static bool IsOfObject(JsonObject schema) =>
        schema[KeywordNames.Type] is JsonString { Value: "object" } || (schema[KeywordNames.Type] is null && (schema[KeywordNames.Properties] ?? schema[KeywordNames.Required]) is not null);

    private static IEnumerable<(JsonMember Member, JsonObject Schema)> MembersOf(JsonObject schema) =>
        ((schema[KeywordNames.Properties] as JsonObject)?.Members ?? []).Where(static member => member.Value is JsonObject or JsonBoolean { Value: true }).Select(member => (member, schema));

    private static IEnumerable<JsonString> Required(JsonObject schema) => (schema[KeywordNames.Required] as JsonArray)?.Items.OfType<JsonString>() ?? [];

    private static JsonObject With(JsonObject schema, MemberList properties, List<JsonNode> required, bool closes)
    {
        var members = new MemberList(schema.Members);
        Set(KeywordNames.Properties, new JsonObject((schema[KeywordNames.Properties] ?? schema).Span, properties.Members));
        if (required.Count > 0)
        {
            Set(KeywordNames.Required, KeywordValues.Union(schema[KeywordNames.Required] as JsonArray ?? new JsonArray(schema.Span, []), new JsonArray(schema.Span, required)));
        }

        if (closes)
        {
            Set(KeywordNames.AdditionalProperties, new JsonBoolean(schema.Span, false));
        }

        return new JsonObject(schema.Span, members.Members);

        void Set(string name, JsonNode value)
        {
            if (members.Find(name) is { } known)
            {
                members.Replace(known, new JsonMember(name, known.NameSpan, value));
            }
            else
            {
                members.Add(new JsonMember(name, value.Span, value));
            }
        }
    }
}
