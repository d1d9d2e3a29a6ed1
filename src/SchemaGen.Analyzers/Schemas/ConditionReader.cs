using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Composition;

namespace SchemaGen.Schemas;

/// <summary>
/// Reads <c>not</c>, <c>if</c>, <c>dependentSchemas</c>, and <c>anyOf</c> and <c>oneOf</c> beside the members of an object, where they speak of which
/// members are given and which values they have. What says anything else is told as not enforced, and not half of it is.
/// </summary>
internal sealed class ConditionReader
{
    private static readonly HashSet<string> _keywords = new(StringComparer.Ordinal) { "not", "if", "then", "else", "anyOf", "oneOf", "dependentSchemas" };

    /// <summary>No rule that a person wrote nests so deep.</summary>
    private const int Deepest = 16;

    private readonly SchemaNode _schema;
    private readonly Dictionary<string, PropertyModel> _properties;
    private int _depth;

    private ConditionReader(SchemaNode schema, IEnumerable<PropertyModel> properties)
    {
        _schema = schema;
        _properties = properties.ToDictionary(static property => property.WireName, StringComparer.Ordinal);
    }

    /// <summary>Whether the keyword is read here, where the schema is that of an object with members.</summary>
    public static bool Reads(string keyword) => _keywords.Contains(keyword);

    public static EquatableArray<ConditionRule> Read(SchemaNode schema, IReadOnlyList<PropertyModel> properties)
    {
        if (!schema.Json.Members.Any(static member => Reads(member.Name)))
        {
            return default;
        }

        var reader = new ConditionReader(schema, properties);
        var rules = new List<ConditionRule>();
        foreach (JsonMember member in schema.Json.Members.Where(static member => Reads(member.Name)))
        {
            if (reader.Read(member)?.ConvertAll(Simplify) is { } read && !read.Exists(static rule => rule.Asked == Condition.False))
            {
                rules.AddRange(read.Where(static rule => rule.Asked != Condition.True && rule.Where != Condition.False));
            }
            else
            {
                schema.Faults.AddNotEnforced(schema, member);
            }
        }

        return rules.ToEquatableArray();
    }

    /// <summary>What allows nothing where something is so asks that it is not so.</summary>
    private static ConditionRule Simplify(ConditionRule rule) =>
        rule.Asked == Condition.False ? rule with { Where = Condition.True, Asked = Condition.Not(rule.Where) } : rule;

    /// <summary>The rules that a keyword makes; null where it says more than they could.</summary>
    private List<ConditionRule>? Read(JsonMember keyword) => keyword switch
    {
        { Name: "not" } => Of(keyword.Value) is { } condition ? [Always(keyword, Condition.Not(condition))] : null,
        { Name: "anyOf" or "oneOf" } => OfAlternatives(keyword) is { } condition ? [Always(keyword, condition)] : null,
        { Name: "if" } => OfIf(keyword),
        { Name: "dependentSchemas", Value: JsonObject dependent } => OfDependent(keyword, dependent),

        // Told, or without effect, with the `if` that they belong to.
        { Name: "then" or "else" } => [],
        _ => null,
    };

    private static ConditionRule Always(JsonMember keyword, Condition condition) => new(keyword.Name, Condition.True, condition);

    private List<ConditionRule>? OfIf(JsonMember keyword)
    {
        // In a composed schema there may be several, each with a `then` of its own.
        JsonObject around = JsonLocation.ObjectAround(_schema.Document.Documents.Of(keyword.NameSpan).Root, keyword.NameSpan) ?? _schema.Json;
        (JsonNode? then, JsonNode? otherwise) = (around["then"], around["else"]);
        if (then is null && otherwise is null)
        {
            return [];
        }

        return Of(keyword.Value) is { } condition && OfOptional(then) is { } first && OfOptional(otherwise) is { } second
            ? [new ConditionRule("then", condition, first), new ConditionRule("else", Condition.Not(condition), second)]
            : null;
    }

    private Condition? OfOptional(JsonNode? schema) => schema is null ? Condition.True : Of(schema);

    private List<ConditionRule>? OfDependent(JsonMember keyword, JsonObject dependent)
    {
        List<ConditionRule> rules = [];
        foreach (JsonMember member in dependent.Members)
        {
            if (!_properties.ContainsKey(member.Name) || Of(member.Value) is not { } condition)
            {
                return null;
            }

            rules.Add(new ConditionRule(keyword.Name, new GivenCondition(member.Name), condition));
        }

        return rules;
    }

    private Condition? OfAlternatives(JsonMember keyword)
    {
        if (keyword.Value is not JsonArray { Items: { Count: > 0 } items } || All(items.Select(Of)) is not { } parts)
        {
            return null;
        }

        return keyword.Name == "anyOf" ? Condition.Any(parts) : new OneCondition(parts.ToEquatableArray());
    }

    /// <summary>What a schema asks of the object; null where that is more than which members are given with which values.</summary>
    private Condition? Of(JsonNode schema)
    {
        // A reference may lead back here.
        if (_depth == Deepest)
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
        JsonObject json => All(Composed(json).Members.Select(OfKeyword)) is { } parts ? Condition.All(parts) : null,
        _ => null,
    };

    private Condition? OfKeyword(JsonMember keyword)
    {
        switch (keyword)
        {
            case var _ when KeywordKinds.IsAnnotation(keyword):
            case { Name: "type", Value: JsonString { Value: "object" } }:
            case { Name: "additionalProperties", Value: JsonBoolean { Value: true } }:
                return Condition.True;
            case { Name: "required", Value: JsonArray { Items: var names } }:
                return All(names.Select(name => name is JsonString { Value: var text } && _properties.ContainsKey(text) ? new GivenCondition(text) : null)) is { } given ? Condition.All(given) : null;
            case { Name: "properties", Value: JsonObject { Members: var members } }:
                return All(members.Select(OfMember)) is { } parts ? Condition.All(parts) : null;
            case { Name: "not" }:
                return Of(keyword.Value) is { } condition ? Condition.Not(condition) : null;
            case { Name: "anyOf" or "oneOf" }:
                return OfAlternatives(keyword);
            default:
                return null;
        }
    }

    /// <summary>A member of <c>properties</c> says nothing where it is not given.</summary>
    private Condition? OfMember(JsonMember member)
    {
        if (SchemaNode.AllowsEverything(member.Value))
        {
            return Condition.True;
        }

        return _properties.TryGetValue(member.Name, out PropertyModel? property) && OfValue(property, member.Value) is { } condition
            ? Condition.Any(Condition.Not(new GivenCondition(member.Name)), condition)
            : null;
    }

    /// <summary>What a schema asks of the value of a member that is given.</summary>
    private Condition? OfValue(PropertyModel property, JsonNode schema) => schema switch
    {
        JsonBoolean { Value: var isAllowed } => isAllowed ? Condition.True : Condition.False,
        JsonObject json => All(Composed(json).Members.Select(member => OfValueKeyword(property, member))) is { } parts ? Condition.All(parts) : null,
        _ => null,
    };

    private Condition? OfValueKeyword(PropertyModel property, JsonMember keyword)
    {
        switch (keyword)
        {
            case var _ when KeywordKinds.IsAnnotation(keyword):
                return Condition.True;

            // The member has that type anyway.
            case { Name: "type", Value: JsonString { Value: var type } } when !property.IsNullable && type == TypeOf(property.Shape):
                return Condition.True;
            case { Name: "const", Value: var value }:
                return OfValues(property, [value]);
            case { Name: "enum", Value: JsonArray { Items: var values } }:
                return OfValues(property, values);
            case { Name: "not", Value: var other }:
                return OfValue(property, other) is { } condition ? Condition.Not(condition) : null;
            default:
                return null;
        }
    }

    private static ValueCondition? OfValues(PropertyModel property, IReadOnlyList<JsonNode> values)
    {
        if (property.Shape is not (BooleanShape or IntegerShape or NumberShape or TextShape { Media: null } or EnumShape or OpenEnumShape))
        {
            return null;
        }

        // A value that the member cannot have, it never has.
        List<DefaultValue?> known = values
            .Where(value => InstanceCheck.WithoutObjects.Find(value, property.Shape, property.IsNullable) is null)
            .Select(value => DefaultReader.WithoutObjects.Convert(value, property.Shape, property.IsNullable)).ToList();
        return known.Contains(null) ? null : new ValueCondition(property.WireName, known.Select(static value => value!).ToEquatableArray());
    }

    private static string? TypeOf(Shape shape) => shape switch
    {
        BooleanShape => "boolean",
        IntegerShape => "integer",
        NumberShape => "number",
        TextShape or EnumShape or OpenEnumShape => "string",
        ListShape => "array",
        ObjectShape or ReferenceShape or MapShape => "object",
        _ => null,
    };

    private JsonObject Composed(JsonObject schema) => _schema.Child(schema).Compose().Json;

    /// <summary>All of them; null where one is.</summary>
    private static Condition[]? All(IEnumerable<Condition?> conditions)
    {
        Condition?[] all = conditions.ToArray();
        return Array.Exists(all, static condition => condition is null) ? null : Array.ConvertAll(all, static condition => condition!);
    }
}
