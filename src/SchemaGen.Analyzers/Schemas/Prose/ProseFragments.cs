using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Schemas.Prose;

/// <summary>
/// Writes a rule between members as a fragment of JSON Schema over the object that must hold. By a rule from prose, a member with a default counts as given, and a condition on it holds or not for the default
/// where it is left out; so some rules say nothing of an object, and have no fragment.
/// </summary>
internal static class ProseFragments
{
    /// <summary>The fragment; null for a rule that no input can break, that none could keep, or that no keyword can say.</summary>
    /// <param name="rule">A rule between members.</param>
    /// <param name="prose">The object's rules, which know its members.</param>
    public static JsonObject? Of(ProseRule rule, ObjectProse prose) => rule.Kind switch
    {
        ProseRuleKind.Requires => Requires(rule, prose),
        ProseRuleKind.RequiredIf => RequiredIf(rule, prose),
        ProseRuleKind.Excludes => prose.IsRequired(rule.Property) && prose.IsRequired(rule.Others[0]) ? null : NotBoth(rule.Property, rule.Others[0], prose),
        ProseRuleKind.ExactlyOneOf => ExactlyOneOf(rule, prose),
        ProseRuleKind.AtLeastOneOf => AtLeastOneOf(rule, prose),
        ProseRuleKind.EffectiveOnlyIf => EffectiveOnlyIf(rule, prose),
        ProseRuleKind.MakesIgnored => MakesIgnored(rule, prose),
        _ => null,
    };

    private static JsonObject? Requires(ProseRule rule, ObjectProse prose)
    {
        if (rule.Conditions.Count > 0)
        {
            return ProseConditions.Of(rule.Conditions[0], prose, isKnown: false) is { } state ? Conditional(Given(rule, isDefault: false), state) : null;
        }

        List<string> others = [];
        foreach (string other in rule.Others)
        {
            if (prose.DefaultOf(other) is null)
            {
                others.Add(other);
            }
        }

        return others.Count == 0 ? null
            : rule.WhenValue is null ? Object(KeywordNames.DependentRequired, Object(rule.Property, Names(others)))
            : Conditional(Given(rule, isDefault: false), Object(KeywordNames.Required, Names(others)));
    }

    private static JsonObject? RequiredIf(ProseRule rule, ObjectProse prose)
    {
        if (prose.DefaultOf(rule.Property) is not null)
        {
            return null;
        }

        if (rule.Conditions is { Count: 1 } single && single[0] is { Present: true, Other: var other } && prose.DefaultOf(other) is null)
        {
            return Object(KeywordNames.DependentRequired, Object(other, Names([rule.Property])));
        }

        List<JsonNode> conditions = [];
        foreach (ProseCondition condition in rule.Conditions)
        {
            if (ProseConditions.Of(condition, prose, isKnown: true) is not { } holds)
            {
                return null;
            }

            conditions.Add(holds);
        }

        return Conditional(conditions is [JsonObject one] ? one : Object(KeywordNames.AllOf, Array(conditions)), Object(KeywordNames.Required, Names([rule.Property])));
    }

    private static JsonObject? ExactlyOneOf(ProseRule rule, ObjectProse prose)
    {
        List<string> members = [rule.Property, .. rule.Others];
        int required = members.Count(prose.IsRequired);
        bool hasDefault = members.Exists(member => prose.DefaultOf(member) is not null);
        return required > 0 || members.Exists(prose.IsFlag) ? null
            : !hasDefault ? Object(KeywordNames.OneOf, Array(members.ConvertAll(static member => (JsonNode)Object(KeywordNames.Required, Names([member])))))
            : members.Count == 2 ? NotBoth(members[0], members[1], prose)
            : null;
    }

    private static JsonObject? AtLeastOneOf(ProseRule rule, ObjectProse prose)
    {
        List<string> members = [rule.Property, .. rule.Others];
        return members.Exists(member => prose.DefaultOf(member) is not null || prose.IsRequired(member)) ? null
            : Object(KeywordNames.AnyOf, Array(members.ConvertAll(static member => (JsonNode)Object(KeywordNames.Required, Names([member])))));
    }

    private static JsonObject? EffectiveOnlyIf(ProseRule rule, ObjectProse prose)
    {
        // What must be given is given, whether it has an effect or not.
        if (prose.IsRequired(rule.Property))
        {
            return null;
        }

        ProseCondition condition = rule.Conditions[0];
        return condition is { Present: false, Other: var other } ? prose.DefaultOf(other) is null && !prose.IsRequired(other) ? NotBoth(rule.Property, other, prose) : null
            : ProseConditions.Of(condition, prose, isKnown: false) is { } holds ? Conditional(Object(KeywordNames.Required, Names([rule.Property])), holds)
            : null;
    }

    private static JsonObject? MakesIgnored(ProseRule rule, ObjectProse prose)
    {
        List<string> others = rule.Others.Where(other => !prose.IsRequired(other)).ToList();
        if (others.Count == 0 || (rule.WhenValue is null && (prose.DefaultOf(rule.Property) is not null || prose.IsRequired(rule.Property))))
        {
            return null;
        }

        if (rule.WhenValue is null && others.Count == 1)
        {
            return NotBoth(rule.Property, others[0], prose);
        }

        bool isDefault = rule.WhenValue is { } value && prose.DefaultOf(rule.Property) is { } own && JsonText.Write(own) == value;
        List<JsonNode> given = others.ConvertAll(static other => (JsonNode)Object(KeywordNames.Required, Names([other])));
        return Conditional(Given(rule, isDefault), Object(KeywordNames.Not, given is [JsonObject single] ? single : Object(KeywordNames.AnyOf, Array(given))));
    }

    /// <summary>The member is given, with the value of the rule where it has one, or left out where that is its default.</summary>
    private static JsonObject Given(ProseRule rule, bool isDefault)
    {
        JsonMember required = Member(KeywordNames.Required, Names([rule.Property]));
        if (rule.WhenValue is null)
        {
            return Object(required);
        }

        JsonMember value = Member(KeywordNames.Properties, Object(rule.Property, Object(KeywordNames.Const, Value(rule.WhenValue))));
        return isDefault ? Object(value) : Object(value, required);
    }

    /// <summary>Not both are given. A flag that is given as false is not.</summary>
    private static JsonObject NotBoth(string one, string other, ObjectProse prose)
    {
        JsonMember required = Member(KeywordNames.Required, Names([one, other]));
        List<JsonMember> flags = [];
        foreach (string member in new[] { one, other })
        {
            if (prose.IsFlag(member))
            {
                flags.Add(Member(member, Object(KeywordNames.Const, Value("true"))));
            }
        }

        return Object(KeywordNames.Not, flags.Count == 0 ? Object(required) : Object(Member(KeywordNames.Properties, new JsonObject(default, flags)), required));
    }

    private static JsonObject Conditional(JsonObject condition, JsonObject then) => Object(Member(KeywordNames.If, condition), Member(KeywordNames.Then, then));

    internal static JsonObject Object(params JsonMember[] members) => new(default, members);

    internal static JsonObject Object(string name, JsonNode value) => Object(Member(name, value));

    internal static JsonMember Member(string name, JsonNode value) => new(name, default, value);

    internal static JsonArray Array(IReadOnlyList<JsonNode> items) => new(default, items);

    internal static JsonArray Names(IEnumerable<string> names)
    {
        List<JsonNode> texts = [];
        foreach (string name in names)
        {
            texts.Add(new JsonString(default, name));
        }

        return new JsonArray(default, texts);
    }

    internal static JsonNode Value(string json) => JsonTree.Parse(json).Root!;

    internal static JsonArray Values(EquatableArray<string> values) => new(default, values.Select(Value).ToList());
}
