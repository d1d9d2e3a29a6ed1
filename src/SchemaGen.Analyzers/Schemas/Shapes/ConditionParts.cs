using SchemaGen.Models;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Combines conditions that were read from parts of a schema.</summary>
internal static class ConditionParts
{
    /// <summary>All of the conditions; null where one of them is.</summary>
    public static Condition[]? All(IEnumerable<Condition?> conditions)
    {
        Condition?[] all = conditions.ToArray();
        return Array.Exists(all, static condition => condition is null) ? null : Array.ConvertAll(all, static condition => condition!);
    }

    /// <summary>The condition that the value is one of these; never true, where there are none.</summary>
    public static Condition OneOf(string? name, IEnumerable<DefaultValue> values) => values.ToEquatableArray() is { Count: > 0 } some ? new ValueCondition(name, some) : Condition.False;

    /// <summary>The condition that the value is null.</summary>
    public static Condition IsNull(string? name) => OneOf(name, [new NullDefault()]);

    /// <summary>The member that a condition applies to, where it can be true only if that is given; null where it may be true otherwise.</summary>
    public static string? MemberOf(Condition condition) => condition switch
    {
        ValueCondition value when !value.Values.Contains(new NullDefault()) => value.Property,
        ShapeCondition keeps => keeps.Property,
        ItemsCondition items => items.Property,
        _ => null,
    };

    /// <summary>The conjunction, simplified: a member that is given need not be called left out, and one that has a value need not be called given.</summary>
    public static Condition Together(Condition[] parts)
    {
        IReadOnlyList<Condition> all = Condition.All(parts) is AllCondition { Parts: var flat } ? flat : [Condition.All(parts)];
        var given = new HashSet<string>(all.OfType<GivenCondition>().Select(static part => part.Property), StringComparer.Ordinal);
        List<Condition> shorter = all.Select(part => part is AnyCondition { Parts: var any } && any.Any(one => one is NotCondition { Condition: GivenCondition { Property: var name } } && given.Contains(name))
            ? Condition.Any(any.Where(one => !(one is NotCondition { Condition: GivenCondition { Property: var name } } && given.Contains(name))).ToArray())
            : part).ToList();
        var valued = new HashSet<string>(shorter.Select(MemberOf).OfType<string>(), StringComparer.Ordinal);
        return Condition.All(shorter.Where(part => !(part is GivenCondition one && valued.Contains(one.Property))).ToArray());
    }
}
