using System.ComponentModel.DataAnnotations;
using System.Globalization;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>Bounds an integer of 64 bits exactly: <see cref="RangeAttribute"/> has no form for <see cref="long"/>. On a list it applies to each item.</summary>
/// <param name="minimum">The least value; <see cref="long.MinValue"/> for no bound.</param>
/// <param name="maximum">The largest value; <see cref="long.MaxValue"/> for no bound.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class IntegerRangeAttribute(long minimum, long maximum) : RangeAttribute(minimum, maximum)
{
    /// <summary>The least value. (The base class has it rounded to a <see cref="double"/>.)</summary>
    public new long Minimum { get; } = minimum;

    /// <summary>The largest value. (The base class has it rounded to a <see cref="double"/>.)</summary>
    public new long Maximum { get; } = maximum;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => Items.All(value, this, static (item, self) => item switch
    {
        int number => !IntegerRangeConstraint.IsOutside(number, self.Minimum, self.Maximum),
        long number => !IntegerRangeConstraint.IsOutside(number, self.Minimum, self.Maximum),
        _ => false,
    });

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => ErrorMessage is null && ErrorMessageResourceName is null
        ? ConstraintMessages.Format(ConstraintMessages.OutOfRangeAttribute, name, IntegerRangeConstraint.Expected(Minimum, Maximum))
        : string.Format(CultureInfo.CurrentCulture, ErrorMessageString, name, Minimum, Maximum);
}
