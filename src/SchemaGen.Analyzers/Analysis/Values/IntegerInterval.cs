namespace SchemaGen.Analysis.Values;

/// <summary>An end of an interval.</summary>
/// <param name="Value">Where it is at the latest.</param>
/// <param name="IsOpen">Whether only the limit of a type says so. Such an end is used to exclude an overflow, and is not told to anybody.</param>
internal readonly record struct IntegerEnd(decimal Value, bool IsOpen)
{
    public static IntegerEnd Least(IntegerEnd left, IntegerEnd right) =>
        left.Value < right.Value || (left.Value == right.Value && right.IsOpen) ? left : right;

    public static IntegerEnd Greatest(IntegerEnd left, IntegerEnd right) =>
        left.Value > right.Value || (left.Value == right.Value && right.IsOpen) ? left : right;
}

/// <summary>All whole numbers between two ends.</summary>
internal readonly record struct IntegerInterval(IntegerEnd Low, IntegerEnd High)
{
    public bool IsExact => Low.Value == High.Value;

    /// <summary>The numbers of a type that a value can be; all of them for what is no known integer.</summary>
    public static IntegerInterval Of(AbstractValue value, IntegerLimits limits)
    {
        var integer = value as IntegerValue;
        return new(
            new IntegerEnd(integer?.Minimum ?? limits.Minimum, integer?.Minimum is null),
            new IntegerEnd(integer?.Maximum ?? limits.Maximum, integer?.Maximum is null));
    }

    /// <summary>The least interval with these four ends in it.</summary>
    public static IntegerInterval Around(IntegerEnd a, IntegerEnd b, IntegerEnd c, IntegerEnd d) => new(
        IntegerEnd.Least(IntegerEnd.Least(a, b), IntegerEnd.Least(c, d)),
        IntegerEnd.Greatest(IntegerEnd.Greatest(a, b), IntegerEnd.Greatest(c, d)));

    /// <summary>A product; one that is far outside of every type, and soon of decimal, is as far outside as can be.</summary>
    public static decimal Product(decimal left, decimal right)
    {
        double product = (double)left * (double)right;
        if (Math.Abs(product) < 1e27)
        {
            return left * right;
        }

        return product < 0 ? decimal.MinValue : decimal.MaxValue;
    }

    /// <summary>The value of a type; not known where the interval leaves the type, because C# wraps around.</summary>
    public AbstractValue ToAbstractValue(IntegerLimits limits)
    {
        if (!limits.Contains(this))
        {
            return AbstractValue.NotNull;
        }

        // Of 64-bit numbers without a sign, what is above the signed ones is not told apart.
        long? minimum = Low.IsOpen ? null : Low.Value > long.MaxValue ? long.MaxValue : (long)Low.Value;
        long? maximum = High.IsOpen || High.Value > long.MaxValue ? null : (long)High.Value;
        return IntegerValue.Between(minimum, maximum);
    }
}
