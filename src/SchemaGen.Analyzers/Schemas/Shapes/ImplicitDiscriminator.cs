using SchemaGen.Models;

namespace SchemaGen.Schemas.Shapes;

/// <summary>
/// Finds the member that shows which of several alternatives is meant (<c>"model": "fast"</c>): each requires the rest where the member has its value. That is
/// equivalent to <c>oneOf</c>, and a violation then names the alternative that was meant.
/// </summary>
internal static class ImplicitDiscriminator
{
    /// <summary>The rules; null where no member distinguishes the alternatives.</summary>
    /// <param name="keyword"><c>anyOf</c> or <c>oneOf</c>.</param>
    /// <param name="alternatives">What each requires.</param>
    /// <param name="properties">The members, by wire name.</param>
    public static List<ConditionRule>? Rules(string keyword, Condition[] alternatives, IReadOnlyDictionary<string, PropertyModel> properties)
    {
        List<IReadOnlyList<Condition>> parts = alternatives.Select(static alternative => alternative is AllCondition all ? (IReadOnlyList<Condition>)all.Parts : [alternative]).ToList();
        string? member = parts.Count < 2 ? null : parts[0].OfType<ValueCondition>().Select(static value => value.Property).FirstOrDefault(name => name is not null && IsTelling(name, parts));
        if (member is null)
        {
            return null;
        }

        List<ValueCondition> values = parts.ConvertAll(part => ValueOf(member, part)!);
        DefaultValue[] all = values.SelectMany(static value => value.Values).ToArray();
        List<ConditionRule> rules = [];

        // Where the member can have no other value anyway, a rule about its value is superfluous.
        if (!(properties[member] is { IsRequired: true, IsNullable: false, Shape: EnumShape { Values: var known } } && known.All(value => all.Contains(new EnumDefault(value.WireValue)))))
        {
            rules.Add(new ConditionRule(keyword, Condition.True, new ValueCondition(member, all.ToEquatableArray())));
        }

        for (int i = 0; i < parts.Count; i++)
        {
            rules.Add(new ConditionRule(keyword, values[i], Condition.All(parts[i].Where(part => part != values[i]).ToArray())));
        }

        return rules;
    }

    /// <summary>Whether each alternative requires a different value of the member.</summary>
    private static bool IsTelling(string member, List<IReadOnlyList<Condition>> alternatives)
    {
        var seen = new HashSet<DefaultValue>();
        return alternatives.TrueForAll(parts => ValueOf(member, parts) is { Values: { Count: > 0 } values } && values.All(value => value is not NullDefault && seen.Add(value)));
    }

    private static ValueCondition? ValueOf(string member, IReadOnlyList<Condition> parts) => parts.OfType<ValueCondition>().FirstOrDefault(value => value.Property == member);
}
