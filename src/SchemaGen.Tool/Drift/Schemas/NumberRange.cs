using SchemaGen.Constraints;
using SchemaGen.Evaluation.Instances;

namespace SchemaGen.Tool.Drift.Schemas;

/// <summary>A bound of numbers, and the keyword that says it.</summary>
/// <param name="Value">The bound.</param>
/// <param name="IsExclusive">Whether the bound itself is refused.</param>
/// <param name="Owner">The schema with the keyword.</param>
/// <param name="Keyword">The keyword.</param>
internal sealed record NumberEdge(NumberInstance Value, bool IsExclusive, Node Owner, string Keyword);

/// <summary>The numbers that the bounds of a schema leave.</summary>
/// <param name="Minimum">The lower bound; null where there is none.</param>
/// <param name="Maximum">The upper bound; null where there is none.</param>
internal sealed record NumberRange(NumberEdge? Minimum, NumberEdge? Maximum)
{
    /// <summary>Beyond it, a <see cref="double"/> has gaps between the integers.</summary>
    private const double ExactDouble = 9e15;

    public static NumberRange Of(IReadOnlyList<Node> parts, bool isInteger)
    {
        NumberEdge? minimum = null;
        NumberEdge? maximum = null;
        foreach (Node part in parts)
        {
            minimum = Greater(minimum, EdgeOf(part, KeywordNames.Minimum, false), true);
            minimum = Greater(minimum, EdgeOf(part, KeywordNames.ExclusiveMinimum, true), true);
            maximum = Greater(maximum, EdgeOf(part, KeywordNames.Maximum, false), false);
            maximum = Greater(maximum, EdgeOf(part, KeywordNames.ExclusiveMaximum, true), false);
            if (part[KeywordNames.Format] is StringInstance { Value: { } name } && NumericFormats.Find(name) is { } format)
            {
                minimum = Greater(minimum, new NumberEdge(NumberInstance.Parse(format.Minimum), false, part, KeywordNames.Format), true);
                maximum = Greater(maximum, new NumberEdge(NumberInstance.Parse(format.Maximum), false, part, KeywordNames.Format), false);
            }
        }

        return isInteger ? new NumberRange(Rounded(minimum, true), Rounded(maximum, false)) : new NumberRange(minimum, maximum);
    }

    /// <summary>Gets whether no number is left.</summary>
    public bool IsEmpty => Minimum is not null && Maximum is not null
        && NumberInstance.Compare(Minimum.Value, Maximum.Value) is var order && (order > 0 || (order == 0 && (Minimum.IsExclusive || Maximum.IsExclusive)));

    /// <summary>Determines whether a bound leaves no more than another one does, which may be absent.</summary>
    /// <param name="edge">The bound.</param>
    /// <param name="other">The other bound.</param>
    /// <param name="isMinimum">Whether both are lower bounds.</param>
    public static bool IsWithin(NumberEdge? edge, NumberEdge? other, bool isMinimum)
    {
        if (other is null)
        {
            return true;
        }

        if (edge is null)
        {
            return false;
        }

        int order = NumberInstance.Compare(edge.Value, other.Value);
        return order == 0 ? edge.IsExclusive || !other.IsExclusive : isMinimum ? order > 0 : order < 0;
    }

    private static NumberEdge? EdgeOf(Node part, string keyword, bool isExclusive) =>
        part[keyword] is NumberInstance value ? new NumberEdge(value, isExclusive, part, keyword) : null;

    private static NumberEdge? Greater(NumberEdge? known, NumberEdge? next, bool isMinimum) =>
        next is not null && !IsWithin(known, next, isMinimum) ? next : known;

    /// <summary>The nearest integer that a bound leaves.</summary>
    private static NumberEdge? Rounded(NumberEdge? edge, bool isMinimum)
    {
        if (edge is null)
        {
            return null;
        }

        if (edge.Value.Int64 is { } whole)
        {
            return !edge.IsExclusive || whole is long.MinValue or long.MaxValue ? edge : edge with { Value = new NumberInstance(isMinimum ? whole + 1 : whole - 1), IsExclusive = false };
        }

        double near = edge.Value.Approximation;
        return edge.Value.Types == JsonValueTypes.Fraction && Math.Abs(near) < ExactDouble / 1000
            ? edge with { Value = new NumberInstance((long)(isMinimum ? Math.Ceiling(near) : Math.Floor(near))), IsExclusive = false }
            : edge;
    }
}
