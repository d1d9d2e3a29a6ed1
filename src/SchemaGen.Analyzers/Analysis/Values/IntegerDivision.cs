namespace SchemaGen.Analysis.Values;

/// <summary>Divides intervals. A division by zero throws, so every result has a divisor that is not zero.</summary>
internal static class IntegerDivision
{
    private static readonly IntegerEnd s_one = new(1, IsOpen: false);
    private static readonly IntegerEnd s_minusOne = new(-1, IsOpen: false);

    /// <summary>Returns the truncated quotient; null where the divisor can only be zero.</summary>
    public static IntegerInterval? Divide(IntegerInterval dividend, IntegerInterval divisor)
    {
        IntegerInterval? positive = divisor.High.Value > 0 ? Quotients(dividend, divisor with { Low = IntegerEnd.Greatest(divisor.Low, s_one) }) : null;
        IntegerInterval? negative = divisor.Low.Value < 0 ? Quotients(dividend, divisor with { High = IntegerEnd.Least(divisor.High, s_minusOne) }) : null;
        return positive is { } a && negative is { } b ? IntegerInterval.Around(a.Low, a.High, b.Low, b.High) : positive ?? negative;
    }

    /// <summary>Returns the remainder, which has the sign of the dividend and is smaller than the divisor; null where the divisor can only be zero.</summary>
    public static IntegerInterval? Remainder(IntegerInterval dividend, IntegerInterval divisor)
    {
        IntegerEnd most = Most(divisor);
        if (most.Value < 0)
        {
            return null;
        }

        if (dividend.IsExact && divisor.IsExact)
        {
            var exact = new IntegerEnd(dividend.Low.Value % divisor.Low.Value, IsOpen: false);
            return new IntegerInterval(exact, exact);
        }

        var zero = new IntegerEnd(0, IsOpen: false);
        var least = new IntegerEnd(-most.Value, most.IsOpen);
        return new IntegerInterval(
            dividend.Low.Value >= 0 ? zero : IntegerEnd.Greatest(dividend.Low, least),
            dividend.High.Value <= 0 ? zero : IntegerEnd.Least(dividend.High, most));
    }

    /// <summary>Returns the greatest remainder.</summary>
    private static IntegerEnd Most(IntegerInterval divisor)
    {
        var mirrored = new IntegerEnd(-divisor.Low.Value, divisor.Low.IsOpen);
        IntegerEnd magnitude = IntegerEnd.Greatest(mirrored, divisor.High);
        return magnitude with { Value = magnitude.Value - 1 };
    }

    /// <summary>Divides by a divisor of one sign: the ends of the result are among the quotients of the ends.</summary>
    private static IntegerInterval Quotients(IntegerInterval dividend, IntegerInterval divisor) => IntegerInterval.Around(
        Quotient(dividend.Low, divisor.Low),
        Quotient(dividend.Low, divisor.High),
        Quotient(dividend.High, divisor.Low),
        Quotient(dividend.High, divisor.High));

    // 28 digits are enough to tell a quotient of two 64-bit numbers from the next integer.
    private static IntegerEnd Quotient(IntegerEnd dividend, IntegerEnd divisor) =>
        new(decimal.Truncate(dividend.Value / divisor.Value), dividend.IsOpen || divisor.IsOpen);
}
