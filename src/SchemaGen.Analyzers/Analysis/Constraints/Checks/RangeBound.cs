using System.Globalization;
using System.Numerics;
using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>A bound of a <see cref="RangeCheck"/>. An integral bound is compared exactly, where a double would round it.</summary>
internal sealed class RangeBound
{
    private const decimal OutOfReach = 1e20m;

    private readonly decimal? _whole;
    private readonly double _real;

    public RangeBound(long value, bool isExclusive)
    {
        _whole = value;
        _real = value;
        IsExclusive = isExclusive;
        Text = ConstraintMessages.Number(value);
    }

    private RangeBound(decimal value, string text)
    {
        _whole = value;
        _real = (double)value;
        Text = text;
    }

    public RangeBound(double value, bool isExclusive)
    {
        _real = value;
        IsExclusive = isExclusive;
        Text = ConstraintMessages.Number(value);
    }

    /// <summary>Reads an integer of any size; null where it is none, which is no bound. Beyond all decimals, a bound is out of the reach of every value that is known here.</summary>
    public static RangeBound? OfDigits(string? digits) =>
        decimal.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value) ? new RangeBound(value, digits!)
        : BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger large) ? new RangeBound(large.Sign * OutOfReach, digits!)
        : null;

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
