namespace SchemaGen.Analysis.Values;

/// <summary>A floating-point number: an interval, and whether it may be NaN. An infinite end is an unknown one, and the number may be infinite.
/// The sign of a zero has no meaning: it is kept for messages, which show the number as it is written.</summary>
internal sealed class RealValue : AbstractValue
{
    private RealValue(double minimum, double maximum, bool mayBeNaN)
    {
        Minimum = minimum;
        Maximum = maximum;
        MayBeNaN = mayBeNaN;
    }

    /// <summary>The least possible number; NaN where the value is certain to be NaN.</summary>
    public double Minimum { get; }

    /// <summary>The greatest possible number; NaN where the value is certain to be NaN.</summary>
    public double Maximum { get; }

    public bool MayBeNaN { get; }

    public bool IsNaN => double.IsNaN(Minimum);

    /// <summary>Whether the value is one number (a zero of either sign), or certain to be NaN.</summary>
    public bool IsExact => IsNaN || (Minimum == Maximum && !MayBeNaN);

    /// <summary>The number, where it is exact.</summary>
    public double Value => IsExact ? Minimum : throw new InvalidOperationException("The number is not known exactly.");

    public static RealValue Exactly(double value) => new(value, value, double.IsNaN(value));

    /// <summary>Returns a number between two ends, or NaN. Where no number lies between them, the code is unreachable and the value unknown.</summary>
    public static AbstractValue Between(double minimum, double maximum, bool mayBeNaN)
    {
        bool isOpen = double.IsNegativeInfinity(minimum) && double.IsPositiveInfinity(maximum);
        return minimum <= maximum && !(isOpen && mayBeNaN) ? new RealValue(minimum, maximum, mayBeNaN) : NotNull;
    }

    public override bool Equals(object? obj) =>
        obj is RealValue other && Minimum.Equals(other.Minimum) && Maximum.Equals(other.Maximum) && MayBeNaN == other.MayBeNaN;

    public override int GetHashCode() => (Minimum, Maximum, MayBeNaN).GetHashCode();
}
