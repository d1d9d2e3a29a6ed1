using System.Globalization;
using System.Numerics;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>The bounds of an integer, of 64 bits or of any size.</summary>
internal sealed class IntegerBounds
{
    private readonly long _minimum = long.MinValue;
    private readonly long _maximum = long.MaxValue;

    // Boxes, because few bounds lie beyond a long.
    private readonly object? _leastExact;
    private readonly object? _largestExact;
    private readonly bool _isExact;

    public IntegerBounds(long minimum, long maximum)
    {
        _minimum = minimum;
        _maximum = maximum;
    }

    /// <param name="minimum">The digits of the least value; <see langword="null"/> for no bound.</param>
    /// <param name="maximum">The digits of the largest value; <see langword="null"/> for no bound.</param>
    /// <exception cref="FormatException">A bound is no integer.</exception>
    public IntegerBounds(string? minimum, string? maximum)
    {
        _isExact = true;
        _leastExact = Parse(minimum);
        _largestExact = Parse(maximum);
    }

    /// <summary>Gets the least value, for a format of the user's own.</summary>
    public object Least => _isExact ? _leastExact ?? _minimum : _minimum;

    /// <summary>Gets the largest value, for a format of the user's own.</summary>
    public object Largest => _isExact ? _largestExact ?? _maximum : _maximum;

    /// <summary>Gets the bounds in words.</summary>
    public string Expected => _isExact ? IntegerRangeConstraint.Expected(LeastExact, LargestExact) : IntegerRangeConstraint.Expected(_minimum, _maximum);

    /// <summary>Gets the least value; <see langword="null"/> where there is no bound.</summary>
    public BigInteger? Minimum => _isExact ? LeastExact : _minimum == long.MinValue ? null : _minimum;

    /// <summary>Gets the largest value; <see langword="null"/> where there is no bound.</summary>
    public BigInteger? Maximum => _isExact ? LargestExact : _maximum == long.MaxValue ? null : _maximum;

    private BigInteger? LeastExact => (BigInteger?)_leastExact;

    private BigInteger? LargestExact => (BigInteger?)_largestExact;

    /// <summary>Returns a bound as the nearest <see cref="double"/>; <see langword="null"/> where there is none.</summary>
    public static double? Round(string? bound) => (double?)Parse(bound) is { } number ? Math.Clamp(number, double.MinValue, double.MaxValue) : null;

    /// <summary>Determines whether a value, or each item of a list, is an integer within the bounds.</summary>
    public bool AreKept(object? value) => Items.All(value, this, static (item, self) => self._isExact
        ? Items.AsInteger(item) is { } whole && !IntegerRangeConstraint.IsOutside(whole, self.LeastExact, self.LargestExact)
        : item switch
        {
            int number => !IntegerRangeConstraint.IsOutside(number, self._minimum, self._maximum),
            long number => !IntegerRangeConstraint.IsOutside(number, self._minimum, self._maximum),
            _ => false,
        });

    private static BigInteger? Parse(string? bound) => bound is null ? null : BigInteger.Parse(bound, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
