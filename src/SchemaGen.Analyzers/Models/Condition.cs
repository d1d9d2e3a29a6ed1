namespace SchemaGen.Models;

/// <summary>A predicate on an object or a value: what <c>not</c>, <c>if</c> and alternatives of <c>required</c> are made of.</summary>
internal abstract record Condition
{
    /// <summary>The condition that is always true.</summary>
    public static readonly Condition True = new AllCondition(EquatableArray<Condition>.Empty);

    /// <summary>The condition that is never true.</summary>
    public static readonly Condition False = new AnyCondition(EquatableArray<Condition>.Empty);

    /// <summary>The condition that all parts are true.</summary>
    public static Condition All(params Condition[] parts)
    {
        Condition[] left = parts.SelectMany(static part => part is AllCondition all ? all.Parts.AsEnumerable() : [part]).Distinct().ToArray();
        return Array.Exists(left, static part => part == False) ? False : left.Length == 1 ? left[0] : new AllCondition(left.ToEquatableArray());
    }

    /// <summary>The condition that at least one part is true.</summary>
    public static Condition Any(params Condition[] parts)
    {
        Condition[] left = parts.SelectMany(static part => part is AnyCondition any ? any.Parts.AsEnumerable() : [part]).Distinct().ToArray();
        return Array.Exists(left, static part => part == True) ? True : left.Length == 1 ? left[0] : new AnyCondition(left.ToEquatableArray());
    }

    /// <summary>The member whose value a condition applies to; null where it applies to more than one value, or to none.</summary>
    public static string? SubjectOf(Condition condition) => condition switch
    {
        ValueCondition value => value.Property,
        NotCondition { Condition: ValueCondition value } => value.Property,
        ShapeCondition keeps => keeps.Property,
        ItemsCondition items => items.Property,
        _ => null,
    };

    public static Condition Not(Condition condition) =>
        condition == True ? False : condition == False ? True : condition is NotCondition not ? not.Condition : new NotCondition(condition);
}

/// <summary>The condition that a member is given.</summary>
/// <param name="Property">The wire name of the member.</param>
internal sealed record GivenCondition(string Property) : Condition;

/// <summary>The condition that a member is given, and has one of the values.</summary>
/// <param name="Property">The wire name of the member; null for the value itself.</param>
/// <param name="Values">The values, as the shape of the member defines them.</param>
internal sealed record ValueCondition(string? Property, EquatableArray<DefaultValue> Values) : Condition;

/// <summary>The condition that a member is given, is not null, and satisfies constraints.</summary>
/// <param name="Property">The wire name of the member; null for the value itself.</param>
/// <param name="Shape">The constraints, for the type of the member.</param>
internal sealed record ShapeCondition(string? Property, Shape Shape) : Condition;

/// <summary>The condition that a member is a list, and that a number of its items satisfies another condition.</summary>
/// <param name="Property">The wire name of the member; null for the value itself.</param>
/// <param name="Item">What the items satisfy; it applies to the item as the value itself.</param>
/// <param name="Minimum">The minimum number of such items.</param>
/// <param name="Maximum">The maximum number of such items; <see cref="int.MaxValue"/> for any number.</param>
internal sealed record ItemsCondition(string? Property, Condition Item, int Minimum, int Maximum) : Condition;

/// <summary>The condition that the number of an object's members is within bounds.</summary>
/// <param name="Minimum">The minimum number of members.</param>
/// <param name="Maximum">The maximum number of members; <see cref="int.MaxValue"/> for any number.</param>
internal sealed record CountCondition(int Minimum, int Maximum) : Condition;

/// <summary>The condition that an object has no members except those that its schema names.</summary>
internal sealed record NoOthersCondition : Condition;

internal sealed record NotCondition(Condition Condition) : Condition;

internal sealed record AllCondition(EquatableArray<Condition> Parts) : Condition;

internal sealed record AnyCondition(EquatableArray<Condition> Parts) : Condition;

/// <summary>The condition that exactly one part is true.</summary>
internal sealed record OneCondition(EquatableArray<Condition> Parts) : Condition;

/// <summary>A condition that an object or a value must satisfy.</summary>
/// <param name="Keyword">The keyword that it was read from.</param>
/// <param name="Where">Where it applies; always, where this is <see cref="Condition.True"/>.</param>
/// <param name="Asked">What is required.</param>
internal sealed record ConditionRule(string Keyword, Condition Where, Condition Asked)
{
    /// <summary>Gets the words of the prose that it was read from; null where the keyword states it.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the sentence that a person reads, without a capital and a full stop; null where the condition says it best.</summary>
    public string? Message { get; init; }
}
