using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Values;

/// <summary>Evaluates the operators on bits: of exact integers, shifts by an exact distance, and masks.</summary>
internal static class IntegerBits
{
    public static IntegerInterval? Binary(BinaryOperatorKind kind, IntegerInterval left, IntegerInterval right, IntegerLimits limits) => kind switch
    {
        BinaryOperatorKind.LeftShift => Shift(left, right, limits, IntegerInterval.Product),
        BinaryOperatorKind.RightShift => Shift(left, right, limits, static (value, power) => decimal.Floor(value / power)),
        BinaryOperatorKind.UnsignedRightShift when left.Low.Value >= 0 => Shift(left, right, limits, static (value, power) => decimal.Floor(value / power)),
        BinaryOperatorKind.And => Exact(left, right, static (a, b) => a & b) ?? And(left, right),
        BinaryOperatorKind.Or => Exact(left, right, static (a, b) => a | b) ?? Or(left, right, limits),
        BinaryOperatorKind.ExclusiveOr => Exact(left, right, static (a, b) => a ^ b),
        _ => null,
    };

    private static IntegerInterval? Shift(IntegerInterval left, IntegerInterval right, IntegerLimits limits, Func<decimal, decimal, decimal> shift)
    {
        if (!right.IsExact || !IsInt64(right))
        {
            return null;
        }

        // C# uses only the lowest bits of the distance.
        int distance = (int)((long)right.Low.Value & (limits.Bits == 64 ? 63 : 31));
        decimal power = 1UL << distance;
        return new IntegerInterval(
            left.Low with { Value = shift(left.Low.Value, power) },
            left.High with { Value = shift(left.High.Value, power) });
    }

    /// <summary>Evaluates <c>&amp;</c>: the result is not greater than an operand that is not negative.</summary>
    private static IntegerInterval? And(IntegerInterval left, IntegerInterval right)
    {
        var zero = new IntegerEnd(0, IsOpen: false);
        return (left.Low.Value >= 0, right.Low.Value >= 0) switch
        {
            (true, true) => new(zero, IntegerEnd.Least(left.High, right.High)),
            (true, false) => new(zero, left.High),
            (false, true) => new(zero, right.High),
            _ => null,
        };
    }

    /// <summary>Evaluates <c>|</c>: of two numbers that are not negative, the result is not less than either, nor greater than their sum.</summary>
    private static IntegerInterval? Or(IntegerInterval left, IntegerInterval right, IntegerLimits limits) => left.Low.Value >= 0 && right.Low.Value >= 0
        ? new(left.Low.Value >= right.Low.Value ? left.Low : right.Low, new IntegerEnd(Math.Min(left.High.Value + right.High.Value, limits.Maximum), left.High.IsOpen || right.High.IsOpen))
        : null;

    private static IntegerInterval? Exact(IntegerInterval left, IntegerInterval right, Func<long, long, long> operation)
    {
        if (!left.IsExact || !right.IsExact || !IsInt64(left) || !IsInt64(right))
        {
            return null;
        }

        var end = new IntegerEnd(operation((long)left.Low.Value, (long)right.Low.Value), IsOpen: false);
        return new IntegerInterval(end, end);
    }

    private static bool IsInt64(IntegerInterval interval) => interval.Low.Value >= long.MinValue && interval.High.Value <= long.MaxValue;
}
