using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Values;

/// <summary>
/// The comparisons of the language, on values that are known in part: those of numbers, texts and Booleans, and with null. A comparison that a
/// user has written is none of them.
/// </summary>
internal static class Comparisons
{
    /// <summary>How the comparison comes out; null where that depends.</summary>
    public static bool? Decide(BinaryOperatorKind kind, AbstractValue left, AbstractValue right)
    {
        if (kind == BinaryOperatorKind.NotEquals)
        {
            return !Decide(BinaryOperatorKind.Equals, left, right);
        }

        if (left.IsNull || right.IsNull)
        {
            return DecideNull(kind, left, right);
        }

        if (!left.IsNotNull || !right.IsNotNull)
        {
            return null;
        }

        return (left, right) switch
        {
            (IntegerValue a, IntegerValue b) => IntegerComparison.Decide(kind, a, b),
            (RealValue or IntegerValue, RealValue or IntegerValue) => RealComparison.Decide(kind, RealInterval.Of(left), RealInterval.Of(right)),
            (TextValue a, TextValue b) when kind == BinaryOperatorKind.Equals =>
                a.IsExact && b.IsExact ? a.Equals(b) : ValueLattice.Meet(a, b) is null ? false : null,
            (BooleanValue a, BooleanValue b) when kind == BinaryOperatorKind.Equals => a.Value == b.Value,
            _ => null,
        };
    }

    /// <summary>What is known of both sides when the comparison comes out that way; null where it cannot.</summary>
    public static (AbstractValue Left, AbstractValue Right)? Assume(BinaryOperatorKind kind, AbstractValue left, AbstractValue right, bool outcome, bool isInteger)
    {
        if (Decide(kind, left, right) == !outcome)
        {
            return null;
        }

        switch (kind)
        {
            case BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals:
                return outcome == (kind == BinaryOperatorKind.Equals) ? EqualityComparison.AssumeEqual(left, right, isInteger) : EqualityComparison.AssumeDifferent(left, right);
            case BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual:
                return AssumeOrder(left, right, kind == BinaryOperatorKind.LessThan, outcome, isInteger);
            case BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual:
                return AssumeOrder(right, left, kind == BinaryOperatorKind.GreaterThan, outcome, isInteger) is var (less, greater) ? (greater, less) : null;
            default:
                return (left, right);
        }
    }

    /// <summary>Null equals null alone; with anything, it is in no order.</summary>
    private static bool? DecideNull(BinaryOperatorKind kind, AbstractValue left, AbstractValue right) => kind switch
    {
        BinaryOperatorKind.Equals when left.IsNull && right.IsNull => true,
        BinaryOperatorKind.Equals => left.IsNotNull || right.IsNotNull ? false : null,
        BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => false,
        _ => null,
    };

    private static (AbstractValue Left, AbstractValue Right)? AssumeOrder(AbstractValue left, AbstractValue right, bool isStrict, bool outcome, bool isInteger)
    {
        if (outcome)
        {
            left = left.WithoutNull();
            right = right.WithoutNull();
        }
        else if (!left.IsNotNull || !right.IsNotNull)
        {
            // It comes out as false when one of them is null.
            return (left, right);
        }

        if (left is IntegerValue or RealValue || right is IntegerValue or RealValue)
        {
            return isInteger && left is not RealValue && right is not RealValue
                ? IntegerComparison.AssumeOrder(left, right, isStrict, outcome)
                : RealComparison.AssumeOrder(left, right, isStrict, outcome);
        }

        return (left, right);
    }
}
