using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Numerics;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>Bounds an integer of 64 bits, or of any size, exactly: <see cref="RangeAttribute"/> has no form for them. On a list it applies to each item.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class IntegerRangeAttribute : RangeAttribute
{
    // Boxes, because few bounds lie beyond a long.
    private readonly object? _leastExact;
    private readonly object? _largestExact;
    private readonly bool _isExact;

    /// <summary>Bounds an integer.</summary>
    /// <param name="minimum">The least value; <see cref="long.MinValue"/> for no bound.</param>
    /// <param name="maximum">The largest value; <see cref="long.MaxValue"/> for no bound.</param>
    public IntegerRangeAttribute(long minimum, long maximum)
        : base(minimum, maximum)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>Bounds an integer whose bounds need not be of 64 bits.</summary>
    /// <param name="minimum">The digits of the least value; <see langword="null"/> for no bound.</param>
    /// <param name="maximum">The digits of the largest value; <see langword="null"/> for no bound.</param>
    /// <exception cref="FormatException">A bound is no integer.</exception>
    public IntegerRangeAttribute(string? minimum, string? maximum)
        : base(Round(minimum) ?? double.MinValue, Round(maximum) ?? double.MaxValue)
    {
        _isExact = true;
        _leastExact = Parse(minimum);
        _largestExact = Parse(maximum);
        Minimum = Clamp(LeastExact) ?? long.MinValue;
        Maximum = Clamp(LargestExact) ?? long.MaxValue;
    }

    /// <summary>The least value; the nearest <see cref="long"/> where it lies beyond. (The base class has it rounded to a <see cref="double"/>.)</summary>
    public new long Minimum { get; }

    /// <summary>The largest value; the nearest <see cref="long"/> where it lies beyond. (The base class has it rounded to a <see cref="double"/>.)</summary>
    public new long Maximum { get; }

    private BigInteger? LeastExact => (BigInteger?)_leastExact;

    private BigInteger? LargestExact => (BigInteger?)_largestExact;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => Items.All(value, this, static (item, self) => self._isExact
        ? Items.AsInteger(item) is { } whole && !IntegerRangeConstraint.IsOutside(whole, self.LeastExact, self.LargestExact)
        : item switch
        {
            int number => !IntegerRangeConstraint.IsOutside(number, self.Minimum, self.Maximum),
            long number => !IntegerRangeConstraint.IsOutside(number, self.Minimum, self.Maximum),
            _ => false,
        });

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name)
    {
        if (ErrorMessage is null && ErrorMessageResourceName is null)
        {
            string expected = _isExact ? IntegerRangeConstraint.Expected(LeastExact, LargestExact) : IntegerRangeConstraint.Expected(Minimum, Maximum);
            return ConstraintMessages.Format(ConstraintMessages.OutOfRangeAttribute, name, expected);
        }

        return string.Format(CultureInfo.CurrentCulture, ErrorMessageString, name, _leastExact ?? Minimum, _largestExact ?? Maximum);
    }

    private static BigInteger? Parse(string? bound) => bound is null ? null : BigInteger.Parse(bound, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static double? Round(string? bound) => (double?)Parse(bound) is { } number ? Math.Clamp(number, double.MinValue, double.MaxValue) : null;

    private static long? Clamp(BigInteger? bound) => bound is { } number ? (long)BigInteger.Max(long.MinValue, BigInteger.Min(long.MaxValue, number)) : null;
}
