namespace SchemaGen.Models;

/// <summary>Something that is true of an object or not: what <c>not</c>, <c>if</c> and alternatives of <c>required</c> are made of.</summary>
internal abstract record Condition
{
    /// <summary>Always true.</summary>
    public static readonly Condition True = new AllCondition(EquatableArray<Condition>.Empty);

    /// <summary>Never true.</summary>
    public static readonly Condition False = new AnyCondition(EquatableArray<Condition>.Empty);

    /// <summary>Whether each holds.</summary>
    public static Condition All(params Condition[] parts)
    {
        Condition[] left = parts.SelectMany(static part => part is AllCondition all ? all.Parts.AsEnumerable() : [part]).Distinct().ToArray();
        return Array.Exists(left, static part => part == False) ? False : left.Length == 1 ? left[0] : new AllCondition(left.ToEquatableArray());
    }

    /// <summary>Whether one of them holds.</summary>
    public static Condition Any(params Condition[] parts)
    {
        Condition[] left = parts.SelectMany(static part => part is AnyCondition any ? any.Parts.AsEnumerable() : [part]).Distinct().ToArray();
        return Array.Exists(left, static part => part == True) ? True : left.Length == 1 ? left[0] : new AnyCondition(left.ToEquatableArray());
    }

    /// <summary>The member whose value a condition speaks of; null where it speaks of more than one value, or of none.</summary>
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

/// <summary>The member is there.</summary>
/// <param name="Property">Its wire name.</param>
internal sealed record GivenCondition(string Property) : Condition;

/// <summary>The member is there, and has one of the values.</summary>
/// <param name="Property">Its wire name; null for the value itself.</param>
/// <param name="Values">The values, as the member's shape has them.</param>
internal sealed record ValueCondition(string? Property, EquatableArray<DefaultValue> Values) : Condition;

/// <summary>The member is there, is not null, and keeps constraints.</summary>
/// <param name="Property">Its wire name; null for the value itself.</param>
/// <param name="Shape">The constraints, for the type that the member has.</param>
internal sealed record ShapeCondition(string? Property, Shape Shape) : Condition;

/// <summary>The member is a list, and a number of its items satisfies something.</summary>
/// <param name="Property">Its wire name; null for the value itself.</param>
/// <param name="Item">What they satisfy; it speaks of the item as the value itself.</param>
/// <param name="Minimum">How many at least.</param>
/// <param name="Maximum">How many at most; <see cref="int.MaxValue"/> for any number.</param>
internal sealed record ItemsCondition(string? Property, Condition Item, int Minimum, int Maximum) : Condition;

/// <summary>The object has a number of members.</summary>
/// <param name="Minimum">How many at least.</param>
/// <param name="Maximum">How many at most; <see cref="int.MaxValue"/> for any number.</param>
internal sealed record CountCondition(int Minimum, int Maximum) : Condition;

/// <summary>The object has no members but those that its schema names.</summary>
internal sealed record NoOthersCondition : Condition;

internal sealed record NotCondition(Condition Condition) : Condition;

internal sealed record AllCondition(EquatableArray<Condition> Parts) : Condition;

internal sealed record AnyCondition(EquatableArray<Condition> Parts) : Condition;

/// <summary>One of them and no other.</summary>
internal sealed record OneCondition(EquatableArray<Condition> Parts) : Condition;

/// <summary>What an object must satisfy.</summary>
/// <param name="Keyword">The keyword that says so.</param>
/// <param name="Where">Where it is asked for; always, where it is <see cref="Condition.True"/>.</param>
/// <param name="Asked">What is asked for.</param>
internal sealed record ConditionRule(string Keyword, Condition Where, Condition Asked);
