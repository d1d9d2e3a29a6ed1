using SchemaGen.Models;
using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Prose;

/// <summary>A rule that the description of a member states.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Effect">What happens to an input that breaks it.</param>
/// <param name="Property">The wire name of the member that is described.</param>
/// <param name="Others">The wire names of the other members that it speaks of, in the order of the words; empty for a bound.</param>
/// <param name="Place">The span of the words in the description.</param>
/// <param name="Words">The words, on one line.</param>
/// <remarks>Immutable, with value equality. Values and numbers are JSON, as they are written in the schema or the prose.</remarks>
internal sealed record ProseRule(ProseRuleKind Kind, ProseEffect Effect, string Property, EquatableArray<string> Others, ProseSpan Place, string Words)
{
    /// <summary>Gets the value of the member under which it holds; null where it holds for any.</summary>
    public string? WhenValue { get; init; }

    /// <summary>Gets the conditions on other members, which hold together: when the member is needed, or has an effect.</summary>
    public EquatableArray<ProseCondition> Conditions { get; init; }

    /// <summary>Gets the bounds of a number.</summary>
    public ProseBounds Bounds { get; init; } = ProseBounds.None;

    /// <summary>Gets the factor, length or count.</summary>
    public string? Value { get; init; }

    /// <summary>Gets the allowed values.</summary>
    public EquatableArray<string> Values { get; init; }

    /// <summary>Gets whether it is a bound of the member's own value, and holds between no members.</summary>
    public bool IsOfValue => Kind is >= ProseRuleKind.Range and <= ProseRuleKind.OneOf;
}

/// <summary>A condition on a member. One of its parts says something, the others are null or empty.</summary>
/// <param name="Other">The wire name of the member.</param>
internal sealed record ProseCondition(string Other)
{
    /// <summary>Gets the values of which it has one.</summary>
    public EquatableArray<string> Values { get; init; }

    /// <summary>Gets the values of which it has none.</summary>
    public EquatableArray<string> NotValues { get; init; }

    /// <summary>Gets whether it is given.</summary>
    public bool? Present { get; init; }

    /// <summary>Gets the bounds that it keeps.</summary>
    public ProseBounds Bounds { get; init; } = ProseBounds.None;

    /// <summary>The condition that holds where this one does not.</summary>
    public ProseCondition Negated() => new(Other)
    {
        Values = NotValues,
        NotValues = Values,
        Present = Present is { } present ? !present : null,
        Bounds = Bounds.Negated(),
    };
}

/// <summary>The bounds of a number, as JSON.</summary>
/// <param name="Minimum">The lower bound; null for none.</param>
/// <param name="Maximum">The upper bound; null for none.</param>
/// <param name="MinimumIsExclusive">Whether the lower bound itself is outside.</param>
/// <param name="MaximumIsExclusive">Whether the upper bound itself is outside.</param>
internal sealed record ProseBounds(string? Minimum, string? Maximum, bool MinimumIsExclusive = false, bool MaximumIsExclusive = false)
{
    /// <summary>No bounds.</summary>
    public static readonly ProseBounds None = new(null, null);

    /// <summary>The numbers outside, where a single bound leaves one side.</summary>
    public ProseBounds Negated() => new(Maximum, Minimum, Maximum is not null && !MaximumIsExclusive, Minimum is not null && !MinimumIsExclusive);
}
