using System.ComponentModel.DataAnnotations;
using System.Globalization;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>Bounds a number, or each item of a list of numbers, where <see cref="RangeAttribute"/> cannot. NaN and the infinities are refused, because JSON has no form for
/// them. <see cref="RangeAttribute.MinimumIsExclusive"/> and <see cref="RangeAttribute.MaximumIsExclusive"/> are respected. <see cref="ItemNumberRangeAttribute"/> says of a list to other libraries too that its items are bounded.</summary>
/// <param name="minimum">The least value; <see cref="double.NegativeInfinity"/> for no bound.</param>
/// <param name="maximum">The largest value; <see cref="double.PositiveInfinity"/> for no bound.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class NumberRangeAttribute(double minimum, double maximum) : RangeAttribute(minimum, maximum)
{
    /// <summary>The least value.</summary>
    public new double Minimum { get; } = minimum;

    /// <summary>The largest value.</summary>
    public new double Maximum { get; } = maximum;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => Items.AreWithin(value, Minimum, Maximum, MinimumIsExclusive, MaximumIsExclusive);

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => ErrorMessage is null && ErrorMessageResourceName is null
        ? ConstraintMessages.Format(
            ConstraintMessages.OutOfRangeAttribute, name, NumberRangeConstraint.Expected(Minimum, Maximum, MinimumIsExclusive, MaximumIsExclusive))
        : string.Format(CultureInfo.CurrentCulture, ErrorMessageString, name, Minimum, Maximum);
}
