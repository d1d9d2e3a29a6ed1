using System.ComponentModel.DataAnnotations;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>Requires that a number is a multiple of another: <c>multipleOf</c>, in decimal arithmetic, so that 0.3 is a multiple of 0.1. On a list it applies to each item.</summary>
/// <param name="factor">The number; more than 0.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class MultipleOfAttribute(double factor) : ValidationAttribute(ConstraintMessages.MultipleOfAttribute)
{
    /// <summary>The number that values are multiples of.</summary>
    public double Factor { get; } = factor;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => Items.All(value, Factor, static (item, factor) => item switch
    {
        int number => MultipleOfConstraint.IsMultiple((long)number, factor),
        long number => MultipleOfConstraint.IsMultiple(number, factor),
        _ => Items.AsNumber(item) is { } number && MultipleOfConstraint.IsMultiple(number, factor),
    });

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        ConstraintMessages.Format(ErrorMessageString, name, ConstraintMessages.Number(Factor));
}
