using SchemaGen.Models;

namespace SchemaGen.Schemas.Shapes;

/// <summary>
/// Alternatives of which a member tells which one is meant (<c>"model": "fast"</c>): each asks for the rest where the member has its value. That says the same as
/// <c>oneOf</c>, and a violation then speaks of the one that was meant.
/// </summary>
internal static class ImplicitDiscriminator
{
    /// <summary>The rules; null where no member tells.</summary>
    /// <param name="keyword"><c>anyOf</c> or <c>oneOf</c>.</param>
    /// <param name="alternatives">What each asks.</param>
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

        // Where the member has no other value anyway, nobody need be told.
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

    /// <summary>Whether each alternative asks for another value of the member.</summary>
    private static bool IsTelling(string member, List<IReadOnlyList<Condition>> alternatives)
    {
        var seen = new HashSet<DefaultValue>();
        return alternatives.TrueForAll(parts => ValueOf(member, parts) is { Values: { Count: > 0 } values } && values.All(value => value is not NullDefault && seen.Add(value)));
    }

    private static ValueCondition? ValueOf(string member, IReadOnlyList<Condition> parts) => parts.OfType<ValueCondition>().FirstOrDefault(value => value.Property == member);
}
