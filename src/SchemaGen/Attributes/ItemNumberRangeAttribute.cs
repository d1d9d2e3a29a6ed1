using System.ComponentModel.DataAnnotations;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>Bounds each item of a list of numbers: <c>minimum</c>, <c>maximum</c> and their exclusive forms in <c>items</c>. NaN and the infinities are refused, because JSON has no form for them. For a single number there is
/// <see cref="NumberRangeAttribute"/>, which on a list is read as bounds of the list by libraries that know only <see cref="RangeAttribute"/>.</summary>
/// <param name="minimum">The least value; <see cref="double.NegativeInfinity"/> for no bound.</param>
/// <param name="maximum">The largest value; <see cref="double.PositiveInfinity"/> for no bound.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ItemNumberRangeAttribute(double minimum, double maximum) : ValidationAttribute(ConstraintMessages.OutOfRangeAttribute)
{
    /// <summary>The least value.</summary>
    public double Minimum { get; } = minimum;

    /// <summary>The largest value.</summary>
    public double Maximum { get; } = maximum;

    /// <summary>Whether values must be larger than the least one.</summary>
    public bool MinimumIsExclusive { get; set; }

    /// <summary>Whether values must be smaller than the largest one.</summary>
    public bool MaximumIsExclusive { get; set; }

    /// <inheritdoc/>
    public override bool IsValid(object? value) => Items.AreWithin(value, Minimum, Maximum, MinimumIsExclusive, MaximumIsExclusive);

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        ConstraintMessages.Format(ErrorMessageString, name, NumberRangeConstraint.Expected(Minimum, Maximum, MinimumIsExclusive, MaximumIsExclusive));
}
