using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Values;

/// <summary>
/// Decides the built-in comparisons of abstract values, and refines the operands by the outcome: comparisons of numbers, texts and Booleans, and
/// with null. User-defined operators are not among them.
/// </summary>
internal static class Comparisons
{
    /// <summary>Decides the outcome of a comparison; returns null where both outcomes are possible.</summary>
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

        if (kind == BinaryOperatorKind.Equals && (IsExcluded(left, right) || IsExcluded(right, left)))
        {
            return false;
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

    /// <summary>Refines both operands by the outcome of a comparison; returns null where the outcome is impossible.</summary>
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

    private static bool IsExcluded(AbstractValue excluding, AbstractValue value) =>
        excluding is ExcludingValue { Excluded: var excluded } && ExcludingValue.CanExclude(value) && excluded.Contains(value);

    /// <summary>Decides a comparison with null: null equals only null, and every order with it is false.</summary>
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
            // The comparison is false when one of them is null.
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
