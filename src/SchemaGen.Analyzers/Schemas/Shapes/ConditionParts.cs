using SchemaGen.Models;

namespace SchemaGen.Schemas.Shapes;

/// <summary>Helps to read conditions out of their parts.</summary>
internal static class ConditionParts
{
    /// <summary>All of them; null where one is.</summary>
    public static Condition[]? All(IEnumerable<Condition?> conditions)
    {
        Condition?[] all = conditions.ToArray();
        return Array.Exists(all, static condition => condition is null) ? null : Array.ConvertAll(all, static condition => condition!);
    }

    /// <summary>The value is one of these; never, where there are none.</summary>
    public static Condition OneOf(string? name, IEnumerable<DefaultValue> values) => values.ToEquatableArray() is { Count: > 0 } some ? new ValueCondition(name, some) : Condition.False;

    /// <summary>The value is null.</summary>
    public static Condition IsNull(string? name) => OneOf(name, [new NullDefault()]);

    /// <summary>The member that a condition speaks of, where it holds only for one that is given; null where it may hold for others.</summary>
    public static string? MemberOf(Condition condition) => condition switch
    {
        ValueCondition value when !value.Values.Contains(new NullDefault()) => value.Property,
        ShapeCondition keeps => keeps.Property,
        ItemsCondition items => items.Property,
        _ => null,
    };

    /// <summary>All of them, said shorter: what is given need not be called left out, and what has a value need not be called given.</summary>
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
