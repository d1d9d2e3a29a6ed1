namespace SchemaGen.Analysis.Values;

/// <summary>An end of an interval.</summary>
/// <param name="Value">The outermost position of the end.</param>
/// <param name="IsOpen">Whether it is only the limit of the type. Such an end serves to exclude an overflow, and is not reported.</param>
internal readonly record struct IntegerEnd(decimal Value, bool IsOpen)
{
    public static IntegerEnd Least(IntegerEnd left, IntegerEnd right) =>
        left.Value < right.Value || (left.Value == right.Value && right.IsOpen) ? left : right;

    public static IntegerEnd Greatest(IntegerEnd left, IntegerEnd right) =>
        left.Value > right.Value || (left.Value == right.Value && right.IsOpen) ? left : right;
}

/// <summary>The integers between two ends.</summary>
internal readonly record struct IntegerInterval(IntegerEnd Low, IntegerEnd High)
{
    public bool IsExact => Low.Value == High.Value;

    /// <summary>Returns the numbers of a type that a value can be; all of them for an unknown value.</summary>
    public static IntegerInterval Of(AbstractValue value, IntegerLimits limits)
    {
        var integer = value as IntegerValue;
        return new(
            new IntegerEnd(integer?.Minimum ?? limits.Minimum, integer?.Minimum is null),
            new IntegerEnd(integer?.Maximum ?? limits.Maximum, integer?.Maximum is null));
    }

    /// <summary>Returns the smallest interval that contains four ends.</summary>
    public static IntegerInterval Around(IntegerEnd a, IntegerEnd b, IntegerEnd c, IntegerEnd d) => new(
        IntegerEnd.Least(IntegerEnd.Least(a, b), IntegerEnd.Least(c, d)),
        IntegerEnd.Greatest(IntegerEnd.Greatest(a, b), IntegerEnd.Greatest(c, d)));

    /// <summary>Multiplies, and saturates far outside every type, before a decimal overflows.</summary>
    public static decimal Product(decimal left, decimal right)
    {
        double product = (double)left * (double)right;
        if (Math.Abs(product) < 1e27)
        {
            return left * right;
        }

        return product < 0 ? decimal.MinValue : decimal.MaxValue;
    }

    /// <summary>Returns the interval as a value of a type; unknown where it leaves the type, because C# wraps around.</summary>
    public AbstractValue ToAbstractValue(IntegerLimits limits)
    {
        if (!limits.Contains(this))
        {
            return AbstractValue.NotNull;
        }

        // The unsigned numbers above the signed 64-bit range are not distinguished.
        long? minimum = Low.IsOpen ? null : Low.Value > long.MaxValue ? long.MaxValue : (long)Low.Value;
        long? maximum = High.IsOpen || High.Value > long.MaxValue ? null : (long)High.Value;
        return IntegerValue.Between(minimum, maximum);
    }
}
