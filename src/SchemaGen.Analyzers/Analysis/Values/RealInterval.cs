namespace SchemaGen.Analysis.Values;

/// <summary>The floating-point numbers between two ends, and possibly NaN. Where the ends are out of order, there is no number.</summary>
internal readonly record struct RealInterval(double Low, double High, bool HasNaN)
{
    private static readonly RealInterval s_everything = new(double.NegativeInfinity, double.PositiveInfinity, HasNaN: true);

    /// <summary>Whether the interval contains no number; it may contain NaN.</summary>
    public bool HasNoNumber => Low > High;

    public static RealInterval Of(AbstractValue value) => value switch
    {
        RealValue { IsNaN: true } => new(double.PositiveInfinity, double.NegativeInfinity, HasNaN: true),
        RealValue real => new(real.Minimum, real.Maximum, real.MayBeNaN),
        IntegerValue integer => new(integer.Minimum ?? double.NegativeInfinity, integer.Maximum ?? double.PositiveInfinity, HasNaN: false),
        _ => s_everything,
    };

    public bool Contains(double number) => double.IsNaN(number) ? HasNaN : Low <= number && number <= High;

    /// <summary>Returns the abstract value; null for an empty interval.</summary>
    public AbstractValue? ToAbstractValue()
    {
        if (HasNoNumber)
        {
            return HasNaN ? RealValue.Exactly(double.NaN) : null;
        }

        return RealValue.Between(Low, High, HasNaN);
    }

    /// <summary>Returns the next greater number; an infinite one stays.</summary>
    public static double Next(double number)
    {
        if (double.IsNaN(number) || double.IsInfinity(number))
        {
            return number;
        }

        if (number == 0)
        {
            return double.Epsilon;
        }

        long bits = BitConverter.DoubleToInt64Bits(number);
        return BitConverter.Int64BitsToDouble(number > 0 ? bits + 1 : bits - 1);
    }

    /// <summary>Returns the next smaller number; an infinite one stays.</summary>
    public static double Previous(double number) => -Next(-number);
}
