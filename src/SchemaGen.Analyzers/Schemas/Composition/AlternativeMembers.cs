using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Composition;

/// <summary>
/// Gives an object the members that only its alternatives declare (<c>anyOf</c>, <c>oneOf</c>, <c>then</c>, <c>else</c>, <c>dependentSchemas</c>): a record has
/// one property for each of them. Which may be given together, and with which values, remains with the keyword.
/// </summary>
/// <param name="compose">Composes the schema of an alternative.</param>
/// <param name="isOpen">Whether a schema is being composed already.</param>
/// <param name="isStrict">Whether a member is of any type where the alternative that declares it does not apply.</param>
internal sealed class AlternativeMembers(Func<JsonObject, JsonObject> compose, Func<JsonObject, bool> isOpen, bool isStrict)
{
    private readonly HashSet<JsonObject> _open = [];
    private readonly MemberType _types = new(compose, isOpen);

    /// <summary>Whether the keyword applies subschemas to the same object.</summary>
    public static bool Holds(JsonMember member) =>
        KeywordTable.Find(member.Name) is { } keyword && (keyword.Readers & KeywordReaders.Alternatives) != 0
        && (keyword.Content != KeywordContent.SchemaList || AlternativesReader.IsAlternatives(member));

    /// <summary>The schema with those members; the schema itself, where there are none.</summary>
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
        // What `additionalProperties` of the object says applies to the members that it does not declare itself, whatever an alternative says of them.
        bool takesOthers = schema[KeywordNames.AdditionalProperties] is null or JsonBoolean { Value: true };
        foreach (IGrouping<string, JsonMember> same in alternatives.Where(_ => takesOthers).SelectMany(static found => found.Schemas).SelectMany(MembersOf).GroupBy(static member => member.Name, StringComparer.Ordinal))
        {
            if (members.Find(same.Key) is null)
            {
                members.Add(Declaration(alternatives, same.ToList()));
            }
        }

        foreach ((JsonMember keyword, List<JsonObject> schemas) in alternatives.Where(static found => IsOneOfThem(found.Keyword)))
        {
            required.AddRange(Required(schemas[0]).Where(name => schemas.TrueForAll(other => Required(other).Any(same => same.Value == name.Value))));
            closes |= isClosed && schemas.TrueForAll(static other => other[KeywordNames.AdditionalProperties] is JsonBoolean { Value: false } && other[KeywordNames.PatternProperties] is null);
        }

        return members.Members.Count == declared && required.Count == 0 && !closes ? schema : With(schema, members, required, closes);
    }

    /// <summary>The member as the object declares it: with the bounds of a keyword of which one schema applies to every input and says what the member is, else with its type alone.</summary>
    private JsonMember Declaration(List<(JsonMember Keyword, List<JsonObject> Schemas)> alternatives, List<JsonMember> declarations)
    {
        JsonMember first = declarations[0];
        foreach ((JsonMember keyword, List<JsonObject> schemas) in alternatives)
        {
            List<JsonObject>? branches = IsOneOfThem(keyword) ? schemas : BothBranches(alternatives, keyword);
            List<JsonMember> own = branches?.SelectMany(MembersOf).Where(member => member.Name == first.Name).ToList() ?? [];
            if (own.Count > 0 && branches!.TrueForAll(branch => Decides(branch, first.Name)))
            {
                return PropertyHull.Of(own, isAlways: branches.TrueForAll(branch => DeclarationIn(branch, first.Name) is not null));
            }
        }

        return isStrict ? new JsonMember(first.Name, first.NameSpan, new JsonBoolean(first.Value.Span, true)) : _types.Of(declarations);
    }

    private static bool IsOneOfThem(JsonMember keyword) => keyword.Name is KeywordNames.AnyOf or KeywordNames.OneOf;

    /// <summary>The schemas of <c>then</c> and <c>else</c>, where one of the two applies to every input; null where that is not so.</summary>
    private static List<JsonObject>? BothBranches(List<(JsonMember Keyword, List<JsonObject> Schemas)> alternatives, JsonMember keyword)
    {
        // A composed schema may have several `if`, and each `then` belongs to one of them.
        List<JsonObject> branches = keyword.Name is KeywordNames.Then or KeywordNames.Else
            ? alternatives.Where(static found => found.Keyword.Name is KeywordNames.Then or KeywordNames.Else).SelectMany(static found => found.Schemas).ToList() : [];
        return branches.Count == 2 && alternatives.Count(static found => found.Keyword.Name == KeywordNames.Then) == 1 ? branches : null;
    }

    /// <summary>Whether an input that the branch applies to cannot have the member with a value that is not declared.</summary>
    private static bool Decides(JsonObject branch, string name) =>
        DeclarationIn(branch, name) is not null || (branch[KeywordNames.AdditionalProperties] is JsonBoolean { Value: false } && branch[KeywordNames.PatternProperties] is null);

    private static JsonNode? DeclarationIn(JsonObject branch, string name) => (branch[KeywordNames.Properties] as JsonObject)?[name];

    /// <summary>The subschemas of the keyword; none where one of them does not describe an object.</summary>
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
            // A schema that allows everything does not require a member, and so the others do not either.
            return [];
        }

        if (!schemas.TrueForAll(schema => schema is JsonObject json && !isOpen(json) && !_open.Contains(json)))
        {
            return [];
        }

        List<JsonObject> composed = schemas.ConvertAll(schema => Composed((JsonObject)schema));
        return composed.TrueForAll(IsOfObject) ? composed : [];
    }

    /// <summary>The composed alternative, with the members of its own alternatives.</summary>
    private JsonObject Composed(JsonObject schema)
    {
        _open.Add(schema);
        JsonObject composed = AddTo(compose(schema));
        _open.Remove(schema);
        return composed;
    }

    private static bool IsOfObject(JsonObject schema) =>
        schema[KeywordNames.Type] is JsonString { Value: "object" } || (schema[KeywordNames.Type] is null && (schema[KeywordNames.Properties] ?? schema[KeywordNames.Required]) is not null);

    private static IEnumerable<JsonMember> MembersOf(JsonObject schema) =>
        ((schema[KeywordNames.Properties] as JsonObject)?.Members ?? []).Where(static member => member.Value is JsonObject or JsonBoolean { Value: true });

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
