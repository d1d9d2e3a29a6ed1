namespace SchemaGen.Constraints;

/// <summary>
/// <c>multipleOf</c> (Validation, 6.2.1): the division gives a whole number. Decimal arithmetic gives what people expect: 0.3 is a multiple of
/// 0.1, although neither has an exact binary form.
/// </summary>
internal static class MultipleOfConstraint
{
    /// <summary>The largest magnitude for which a double is turned into a decimal.</summary>
    private const double DecimalRange = 7.9e27;

    /// <summary>Below this, a decimal has too few digits left to hold the number.</summary>
    private const double DecimalPrecision = 1e-14;

    public static bool IsMultiple(double value, double factor)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return false;
        }

        if (Math.Abs(value) < DecimalRange && Math.Abs(factor) < DecimalRange && Math.Abs(factor) >= DecimalPrecision
            && (value == 0 || Math.Abs(value) >= DecimalPrecision))
        {
            return decimal.Remainder((decimal)value, (decimal)factor) == 0;
        }

        return Math.IEEERemainder(value, factor) == 0;
    }

    public static bool IsMultiple(long value, double factor)
    {
        if (factor == Math.Floor(factor) && Math.Abs(factor) < long.MaxValue)
        {
            return value % (long)factor == 0;
        }

        return Math.Abs(factor) >= DecimalPrecision && Math.Abs(factor) < DecimalRange
            ? decimal.Remainder(value, (decimal)factor) == 0
            : Math.IEEERemainder(value, factor) == 0;
    }
}
