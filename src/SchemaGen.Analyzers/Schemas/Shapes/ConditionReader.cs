using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Composition;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;

namespace SchemaGen.Schemas.Shapes;

/// <summary>
/// Reads <c>not</c>, <c>if</c>, <c>dependentSchemas</c>, the number of members, and <c>anyOf</c> and <c>oneOf</c> beside the members of an object, where they
/// restrict which members are given and what their values are. A keyword that says anything else is reported as not enforced, and no half of it is enforced.
/// </summary>
internal sealed class ConditionReader
{
    /// <summary>The deepest nesting that is read. No rule that a person wrote nests so deep, or is so long.</summary>
    private const int Deepest = 16;
    private const int MostSchemas = 4096;

    private readonly SchemaComposer _composer;
    private readonly SchemaNode _schema;
    private readonly Dictionary<string, PropertyModel> _properties;
    private readonly ConditionRules _rules;
    private readonly JsonObject? _declared;
    private readonly bool _isClosed;
    private int _depth;
    private int _schemas;

    private ConditionReader(SchemaComposer composer, SchemaNode schema, IEnumerable<PropertyModel> properties, bool isClosed)
    {
        _composer = composer;
        _schema = schema;
        _rules = new ConditionRules(schema, Of);
        _declared = schema.Json[KeywordNames.Properties] as JsonObject;
        _isClosed = isClosed;
        _properties = properties.ToDictionary(static property => property.WireName, StringComparer.Ordinal);
    }

    /// <summary>Whether the keyword is read here, where the schema is that of an object with members.</summary>
    public static bool Reads(string keyword) => (KeywordTable.ReadersOf(keyword) & KeywordReaders.Members) != 0;

    /// <param name="composer">Composes the schemas of the document.</param>
    /// <param name="schema">The schema of the object, composed.</param>
    /// <param name="properties">The members of the object.</param>
    /// <param name="isClosed">Whether the object may have no others.</param>
    /// <param name="unread">Is told of each keyword that says more than conditions can, which is left to the evaluator.</param>
    public static EquatableArray<ConditionRule> Read(SchemaComposer composer, SchemaNode schema, IReadOnlyList<PropertyModel> properties, bool isClosed, Action<JsonMember> unread)
    {
        // Most schemas have no such keyword, and do not need a reader.
        ConditionReader? reader = null;
        List<ConditionRule> rules = [];
        foreach (JsonMember member in schema.Json.Members)
        {
            if (!Reads(member.Name))
            {
                continue;
            }

            reader ??= new ConditionReader(composer, schema, properties, isClosed);
            if (member.Name == KeywordNames.Dependencies)
            {
                rules.AddRange(reader.OfDependencies(member));
            }
            else if (reader.Read(member) is { } read)
            {
                rules.AddRange(read);
            }
            else
            {
                schema.Diagnostics.LeaveToEvaluator(schema, member);
                unread(member);
            }
        }

        return rules.Count == 0 ? default : rules.ToEquatableArray();
    }

    /// <summary>Reads what a fragment of JSON Schema says of an object, which is not written in its schema; null where it says more than rules can.</summary>
    public static List<ConditionRule>? ReadFragment(SchemaComposer composer, SchemaNode schema, IReadOnlyList<PropertyModel> properties, bool isClosed, JsonObject fragment)
    {
        var reader = new ConditionReader(composer, schema, properties, isClosed);
        if (fragment[KeywordNames.If] is { } condition && fragment[KeywordNames.Then] is { } then)
        {
            return reader.Of(condition) is { } where && reader.Of(then) is { } asked ? ConditionRules.Useful([new ConditionRule(KeywordNames.Then, where, asked)]) : null;
        }

        return reader.Of(fragment) is { } always ? ConditionRules.Useful([new ConditionRule(fragment.Members[0].Name, Condition.True, always)]) : null;
    }

    /// <summary>Reads the rules of a keyword; null where it says more than rules can.</summary>
    private List<ConditionRule>? Read(JsonMember keyword) => keyword switch
    {
        { Name: KeywordNames.AnyOf or KeywordNames.OneOf } => _rules.AlternativesOf(keyword) is { } parts
            ? ConditionRules.Useful(ImplicitDiscriminator.Rules(keyword.Name, parts, _properties) ?? [ConditionRules.Always(keyword, ConditionRules.Joined(keyword.Name, parts))]) : null,
        { Name: KeywordNames.DependentSchemas, Value: JsonObject dependent } => ConditionParts.All(dependent.Members.Select(OfDependent)) is { } asked
            ? ConditionRules.Useful(dependent.Members.Zip(asked, (member, condition) => new ConditionRule(keyword.Name, Given(member.Name), condition)).ToList()) : null,
        { Name: KeywordNames.MinProperties or KeywordNames.MaxProperties } => OfCount(keyword) is { } count ? ConditionRules.Useful([ConditionRules.Always(keyword, count)]) : null,
        _ when ConditionRules.Reads(keyword.Name) => _rules.Of(keyword),
        _ => null,
    };

    /// <summary>What is required where the member is given; null where the schema says more than a condition can, or there is no such member.</summary>
    private Condition? OfDependent(JsonMember member) => _properties.ContainsKey(member.Name) ? Of(member.Value) : null;

    /// <summary>Reads <c>dependencies</c>: up to draft 7, schemas and lists of names are in one keyword.</summary>
    private IEnumerable<ConditionRule> OfDependencies(JsonMember keyword)
    {
        foreach (JsonMember member in (keyword.Value as JsonObject)?.Members ?? [])
        {
            if (member.Value is not (JsonObject or JsonBoolean) || SchemaNode.AllowsEverything(member.Value))
            {
                continue;
            }

            if (OfDependent(member) is { } asked && ConditionRules.Useful([new ConditionRule(keyword.Name, Given(member.Name), asked)]) is { } rules)
            {
                foreach (ConditionRule rule in rules)
                {
                    yield return rule;
                }
            }
            else
            {
                _schema.Diagnostics.LeaveToEvaluator(_schema, member, $"a schema in '{keyword.Name}'");
            }
        }
    }

    private Condition? OfCount(JsonMember keyword) => keyword.Value is JsonNumber number && WholeNumber.Floor(number.Text) is { HasFraction: false, IsNegative: false, Value: var value }
        ? keyword.Name == KeywordNames.MinProperties
            ? value == 0 ? Condition.True : value > _properties.Count && _isClosed ? Condition.False : new CountCondition((int)Math.Min(value ?? int.MaxValue, int.MaxValue), int.MaxValue)
            : value < int.MaxValue ? new CountCondition(0, (int)value) : Condition.True
        : null;

    /// <summary>What a schema requires of the object; null where that is more than which members are given with which values.</summary>
    private Condition? Of(JsonNode schema)
    {
        // A reference may lead back here, by many paths.
        if (_depth == Deepest || ++_schemas > MostSchemas)
        {
            return null;
        }

        _depth++;
        Condition? condition = OfShallow(schema);
        _depth--;
        return condition;
    }

    private Condition? OfShallow(JsonNode schema) => schema switch
    {
        JsonBoolean { Value: var isAllowed } => isAllowed ? Condition.True : Condition.False,
        JsonObject json when Composed(json) is var composed => ConditionParts.All(composed.Members.Select(member => OfKeyword(composed, member))) is { } parts ? ConditionParts.Together(parts) : null,
        _ => null,
    };

    private Condition? OfKeyword(JsonObject around, JsonMember keyword)
    {
        switch (keyword)
        {
            case var _ when KeywordTable.IsSilent(keyword.Name):
            case { Name: KeywordNames.Type, Value: JsonString { Value: "object" } }:
            case { Name: KeywordNames.AdditionalProperties, Value: JsonBoolean { Value: true } }:
                return Condition.True;
            case { Name: KeywordNames.AdditionalProperties, Value: JsonBoolean { Value: false } } when around[KeywordNames.PatternProperties] is null:
                return OnlyMembersOf(around[KeywordNames.Properties] as JsonObject);
            case { Name: KeywordNames.MinProperties or KeywordNames.MaxProperties }:
                return OfCount(keyword);
            case { Name: KeywordNames.Required, Value: JsonArray { Items: var names } }:
                return ConditionParts.All(names.Select(name => name is JsonString { Value: var text } && _properties.ContainsKey(text) ? Given(text) : null)) is { } given ? Condition.All(given) : null;
            case { Name: KeywordNames.Properties, Value: JsonObject { Members: var members } }:
                return ConditionParts.All(members.Select(OfMember)) is { } parts ? Condition.All(parts) : null;
            case { Name: KeywordNames.Not }:
                return Of(keyword.Value) is { } condition ? Condition.Not(condition) : null;
            case { Name: KeywordNames.AnyOf or KeywordNames.OneOf }:
                return _rules.AlternativesOf(keyword) is { } alternatives ? ConditionRules.Joined(keyword.Name, alternatives) : null;
            default:
                return null;
        }
    }

    private Condition OnlyMembersOf(JsonObject? properties) => Condition.All(
        [.. _properties.Keys.Where(name => properties?.Member(name) is null).Select(name => Condition.Not(Given(name))), _isClosed ? Condition.True : new NoOthersCondition()]);

    /// <summary>What a member of <c>properties</c> requires; it is always satisfied where the member is not given.</summary>
    private Condition? OfMember(JsonMember member)
    {
        // The member satisfies its own schema anyway.
        if (SchemaNode.AllowsEverything(member.Value) || (_declared?[member.Name] is { } own && AskTheSame(own, member.Value)))
        {
            return Condition.True;
        }

        return _properties.TryGetValue(member.Name, out PropertyModel? property)
            && new ValueConditionReader(_composer, _schema, property.WireName, property.Shape, property.IsNullable).Read(member.Value) is { } condition
            ? Condition.Any(Condition.Not(Given(member.Name)), condition)
            : null;
    }

    /// <summary>The condition that a member is given. One that is required is, or its absence is a violation anyway.</summary>
    private Condition Given(string name) => _properties[name] is { IsRequired: true, IsNullable: false } ? Condition.True : new GivenCondition(name);

    private static bool AskTheSame(JsonNode one, JsonNode other) => ReferenceEquals(one, other)
        || (one is JsonObject left && other is JsonObject right && JsonEquality.AreEqual(WithoutAnnotations(left), WithoutAnnotations(right)));

    private static JsonObject WithoutAnnotations(JsonObject schema) => new(schema.Span, schema.Members.Where(static member => !KeywordTable.IsSilent(member.Name)).ToList());

    private JsonObject Composed(JsonObject schema) => _composer.Compose(_schema.Child(schema)).Json;
}
