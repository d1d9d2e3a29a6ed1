using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>A bound of a <see cref="RangeCheck"/>. An integral bound is compared exactly, where a double would round it.</summary>
internal sealed class RangeBound
{
    private const decimal OutOfReach = 1e20m;

    private readonly long? _whole;
    private readonly double _real;

    public RangeBound(long value, bool isExclusive)
    {
        _whole = value;
        _real = value;
        IsExclusive = isExclusive;
        Text = ConstraintMessages.Number(value);
    }

    public RangeBound(double value, bool isExclusive)
    {
        _real = value;
        IsExclusive = isExclusive;
        Text = ConstraintMessages.Number(value);
    }

    /// <summary>Returns the bound as it is written.</summary>
    public double Real => _real;

    public bool IsExclusive { get; }

    public string Text { get; }

    /// <summary>The least number that a minimum allows.</summary>
    public double LeastReal => IsExclusive ? RealInterval.Next(_real) : _real;

    /// <summary>The greatest number that a maximum allows.</summary>
    public double GreatestReal => IsExclusive ? RealInterval.Previous(_real) : _real;

    /// <summary>The least integer that a minimum allows, as a decimal because a <see cref="long"/> need not hold it.</summary>
    public decimal LeastWhole => Whole(Math.Ceiling(_real)) + (IsExclusive && IsWhole ? 1 : 0);

    /// <summary>The greatest integer that a maximum allows.</summary>
    public decimal GreatestWhole => Whole(Math.Floor(_real)) - (IsExclusive && IsWhole ? 1 : 0);

    private bool IsWhole => _whole is not null || _real == Math.Floor(_real);

    /// <summary>Returns the bound itself, or the integer next to it. A bound beyond all integers stays beyond them. (.NET converts a double to a decimal with
    /// 15 digits only.)</summary>
    private decimal Whole(double rounded) => _whole ?? rounded switch
    {
        >= long.MaxValue => OutOfReach,
        < long.MinValue => -OutOfReach,
        _ => (long)rounded,
    };
}
