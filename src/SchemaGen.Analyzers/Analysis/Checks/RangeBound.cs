using SchemaGen.Constraints;

namespace SchemaGen.Analysis.Checks;

/// <summary>A bound of a <see cref="RangeCheck"/>. A whole one is compared exactly, where a double would round it.</summary>
internal sealed class RangeBound
{
    private readonly long? _whole;

    public RangeBound(long value, bool isExclusive)
    {
        _whole = value;
        Real = value;
        IsExclusive = isExclusive;
        Text = ConstraintMessages.Number(value);
    }

    public RangeBound(double value, bool isExclusive)
    {
        Real = value;
        IsExclusive = isExclusive;
        Text = ConstraintMessages.Number(value);
    }

    /// <summary>The bound as a whole number; null where it was written as a real one.</summary>
    public long? Whole => _whole;

    public double Real { get; }

    public bool IsExclusive { get; }

    public string Text { get; }

    public int CompareTo(long value) => _whole is { } whole ? whole.CompareTo(value) : Real.CompareTo(value);
}
