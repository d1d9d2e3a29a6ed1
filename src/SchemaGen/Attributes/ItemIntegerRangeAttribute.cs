using System.ComponentModel.DataAnnotations;
using System.Numerics;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>Bounds each item of a list of integers, of any size, exactly: <c>minimum</c> and <c>maximum</c> in <c>items</c>. For a single integer there is <see cref="IntegerRangeAttribute"/>, which on a list is read as bounds of the
/// list by libraries that know only <see cref="RangeAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ItemIntegerRangeAttribute : ValidationAttribute
{
    private readonly IntegerBounds _bounds;

    /// <summary>Bounds integers of 64 bits.</summary>
    /// <param name="minimum">The least value; <see cref="long.MinValue"/> for no bound.</param>
    /// <param name="maximum">The largest value; <see cref="long.MaxValue"/> for no bound.</param>
    public ItemIntegerRangeAttribute(long minimum, long maximum)
        : base(ConstraintMessages.OutOfRangeAttribute) => _bounds = new(minimum, maximum);

    /// <summary>Bounds integers whose bounds need not be of 64 bits.</summary>
    /// <param name="minimum">The digits of the least value; <see langword="null"/> for no bound.</param>
    /// <param name="maximum">The digits of the largest value; <see langword="null"/> for no bound.</param>
    /// <exception cref="FormatException">A bound is no integer.</exception>
    public ItemIntegerRangeAttribute(string? minimum, string? maximum)
        : base(ConstraintMessages.OutOfRangeAttribute) => _bounds = new(minimum, maximum);

    /// <summary>The least value; <see langword="null"/> for no bound.</summary>
    public BigInteger? Minimum => _bounds.Minimum;

    /// <summary>The largest value; <see langword="null"/> for no bound.</summary>
    public BigInteger? Maximum => _bounds.Maximum;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => _bounds.AreKept(value);

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => ConstraintMessages.Format(ErrorMessageString, name, _bounds.Expected);
}
