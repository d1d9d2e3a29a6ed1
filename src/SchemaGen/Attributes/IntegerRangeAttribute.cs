using System.ComponentModel.DataAnnotations;
using System.Globalization;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>Bounds an integer of 64 bits, or of any size, exactly: <see cref="RangeAttribute"/> has no form for them, and <see cref="RangeAttribute.Minimum"/> and <see cref="RangeAttribute.Maximum"/> are the bounds rounded to a
/// <see cref="double"/>. On a list it applies to each item; <see cref="ItemIntegerRangeAttribute"/> says so to other libraries too.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class IntegerRangeAttribute : RangeAttribute
{
    private readonly IntegerBounds _bounds;

    /// <summary>Bounds an integer.</summary>
    /// <param name="minimum">The least value; <see cref="long.MinValue"/> for no bound.</param>
    /// <param name="maximum">The largest value; <see cref="long.MaxValue"/> for no bound.</param>
    public IntegerRangeAttribute(long minimum, long maximum)
        : base(minimum, maximum) => _bounds = new(minimum, maximum);

    /// <summary>Bounds an integer whose bounds need not be of 64 bits.</summary>
    /// <param name="minimum">The digits of the least value; <see langword="null"/> for no bound.</param>
    /// <param name="maximum">The digits of the largest value; <see langword="null"/> for no bound.</param>
    /// <exception cref="FormatException">A bound is no integer.</exception>
    public IntegerRangeAttribute(string? minimum, string? maximum)
        : base(IntegerBounds.Round(minimum) ?? double.MinValue, IntegerBounds.Round(maximum) ?? double.MaxValue) => _bounds = new(minimum, maximum);

    /// <inheritdoc/>
    public override bool IsValid(object? value) => _bounds.AreKept(value);

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => ErrorMessage is null && ErrorMessageResourceName is null
        ? ConstraintMessages.Format(ConstraintMessages.OutOfRangeAttribute, name, _bounds.Expected)
        : string.Format(CultureInfo.CurrentCulture, ErrorMessageString, name, _bounds.Least, _bounds.Largest);
}
