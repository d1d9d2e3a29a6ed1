using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Formats a value for a message: as JSON shows it, or what is known of it.</summary>
internal static class FoundWords
{
    /// <summary>The number of alternatives that a message names.</summary>
    private const int NamedAlternatives = 3;

    /// <summary>Formats a number, text or Boolean; returns null for anything else.</summary>
    public static string? TryDescribe(AbstractValue value) => value switch
    {
        IntegerValue integer => Describe(integer),
        RealValue real => Describe(real),
        TextValue text => Describe(text),
        BooleanValue { Value: var boolean } => boolean ? "true" : "false",
        _ => null,
    };

    /// <summary>Formats <c>5</c>, <c>5 to 9</c>, <c>at least 5</c>, <c>at most 0</c>.</summary>
    public static string Describe(IntegerValue value) => value.IsExact
        ? ConstraintMessages.Number(value.Value)
        : ConstraintMessages.Bounds(Number(value.Minimum), false, Number(value.Maximum), false);

    /// <summary>Formats <c>0.5</c>, <c>1.5 to 2</c>, <c>more than 5</c>: a bound next to a number that is shorter to write comes from a <c>&gt;</c> or <c>&lt;</c>.</summary>
    public static string Describe(RealValue value)
    {
        if (value.IsExact)
        {
            return ConstraintMessages.Number(value.Value);
        }

        string? minimum = End(value.Minimum, RealInterval.Previous(value.Minimum), out bool minimumIsExclusive);
        string? maximum = End(value.Maximum, RealInterval.Next(value.Maximum), out bool maximumIsExclusive);
        return ConstraintMessages.Bounds(minimum, minimumIsExclusive, maximum, maximumIsExclusive);
    }

    /// <summary>Formats <c>"a"</c>, <c>"a" or "b"</c>, <c>a text of at least 11 characters</c>.</summary>
    public static string Describe(TextValue value) => !value.Values.IsDefault ? OneOf(value.Values.Select(ConstraintMessages.Quote))
        : value.Ends is { Prefix.Length: 0, Suffix.Length: 0 } ? "a text of " + CodePoints(value)
        : Describe(value.Ends);

    /// <summary>Formats <c>a text that begins with "a"</c>, <c>a text that begins with "a" and ends with "b"</c>.</summary>
    public static string Describe(TextEnds ends)
    {
        string? start = ends.Prefix.Length == 0 ? null : "begins with " + ConstraintMessages.Quote(ends.Prefix);
        string? end = ends.Suffix.Length == 0 ? null : "ends with " + ConstraintMessages.Quote(ends.Suffix);
        return "a text that " + (start is null || end is null ? start + end : start + " and " + end);
    }

    /// <summary>Formats <c>5 items</c>, <c>5 to 9 items</c>, <c>at least 15 items</c>, <c>at most 3 items</c>.</summary>
    public static string Count(int minimum, int? maximum, string noun)
    {
        if (minimum == maximum)
        {
            return ConstraintMessages.Counted(minimum, noun);
        }

        return maximum is not { } most ? "at least " + ConstraintMessages.Counted(minimum, noun)
            : minimum == 0 ? "at most " + ConstraintMessages.Counted(most, noun)
            : ConstraintMessages.Number(minimum) + " to " + ConstraintMessages.Counted(most, noun);
    }

    /// <summary>Formats the length of a text as JSON Schema counts it: <c>11 characters</c>, <c>0 or 12 characters</c>, <c>at least 11 characters</c>.</summary>
    public static string CodePoints(TextValue text)
    {
        if (text.Values.IsDefault || text.MinimumCodePoints == text.MaximumCodePoints)
        {
            return Count(text.MinimumCodePoints, text.MaximumCodePoints, "character");
        }

        return OneOf(text.Values.Select(TextLengthConstraint.CountCodePoints).OrderBy(static count => count).Select(static count => ConstraintMessages.Number(count))) + " characters";
    }

    /// <summary>Formats a list, each item once: <c>a</c>, <c>a or b</c>, <c>a, b or c</c>, <c>a, b, c, ...</c>.</summary>
    public static string OneOf(IEnumerable<string> alternatives)
    {
        string[] distinct = alternatives.Distinct(StringComparer.Ordinal).ToArray();
        if (distinct.Length > NamedAlternatives)
        {
            return string.Join(", ", distinct.Take(NamedAlternatives)) + ", ...";
        }

        string last = distinct[distinct.Length - 1];
        return distinct.Length == 1 ? last : string.Join(", ", distinct.Take(distinct.Length - 1)) + " or " + last;
    }

    private static string? Number(long? end) => end is { } number ? ConstraintMessages.Number(number) : null;

    private static string? End(double end, double outside, out bool isExclusive)
    {
        isExclusive = false;
        if (double.IsInfinity(end))
        {
            return null;
        }

        string inner = ConstraintMessages.Number(end);
        string outer = ConstraintMessages.Number(outside);
        isExclusive = outer.Length < inner.Length;
        return isExclusive ? outer : inner;
    }
}
