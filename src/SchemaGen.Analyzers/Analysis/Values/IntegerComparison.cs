using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Values;

/// <summary>Decides comparisons of integers that are not null, and refines the operands.</summary>
internal static class IntegerComparison
{
    public static bool? Decide(BinaryOperatorKind kind, IntegerValue left, IntegerValue right) => kind switch
    {
        BinaryOperatorKind.Equals when left.IsExact && right.IsExact => left.Value == right.Value,
        BinaryOperatorKind.Equals => left.Maximum < right.Minimum || right.Maximum < left.Minimum ? false : null,
        BinaryOperatorKind.LessThan => IsLess(left, right),
        BinaryOperatorKind.GreaterThan => IsLess(right, left),
        BinaryOperatorKind.LessThanOrEqual => !IsLess(right, left),
        BinaryOperatorKind.GreaterThanOrEqual => !IsLess(left, right),
        _ => null,
    };

    /// <summary>Refines the operands by the outcome of <c>left &lt; right</c> (or <c>&lt;=</c>).</summary>
    public static (AbstractValue Left, AbstractValue Right)? AssumeOrder(AbstractValue left, AbstractValue right, bool isStrict, bool outcome)
    {
        if (!outcome)
        {
            // Not less means that the other one is less or equal.
            return AssumeOrder(right, left, !isStrict, outcome: true) is var (less, more) ? (more, less) : null;
        }

        long? most = (right as IntegerValue)?.Maximum;
        long? least = (left as IntegerValue)?.Minimum;
        return ValueLattice.Meet(left, IntegerValue.Between(null, isStrict ? Below(most) : most)) is { } smaller
            && ValueLattice.Meet(right, IntegerValue.Between(isStrict ? Above(least) : least, null)) is { } greater
                ? (smaller, greater)
                : null;
    }

    /// <summary>Excludes a number from an integer; returns null where nothing is left.</summary>
    public static AbstractValue? Without(IntegerValue value, long number)
    {
        if (value.IsExact)
        {
            return value.Value == number ? null : value;
        }

        return IntegerValue.Between(
            value.Minimum == number ? Above(number) : value.Minimum,
            value.Maximum == number ? Below(number) : value.Maximum);
    }

    /// <summary>Returns the neighbor of a number; at the limit of <see cref="long"/> the number itself, because unsigned numbers lie above it.</summary>
    private static long? Above(long? number) => number == long.MaxValue ? number : number + 1;

    private static long? Below(long? number) => number == long.MinValue ? number : number - 1;

    private static bool? IsLess(IntegerValue left, IntegerValue right)
    {
        if (left.Maximum < right.Minimum)
        {
            return true;
        }

        return left.Minimum >= right.Maximum ? false : null;
    }
}
