using System.Collections;
using System.ComponentModel.DataAnnotations;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>Bounds the number of items of a list or map: <c>minItems</c> and <c>maxItems</c>, <c>minProperties</c> and <c>maxProperties</c>. <see cref="MaxLengthAttribute"/>
/// counts them by reflection, which trimming breaks.</summary>
/// <param name="minimum">The least number of items; 0 for no bound.</param>
/// <param name="maximum">The largest number of items; <see cref="int.MaxValue"/> for no bound.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ItemCountAttribute(int minimum, int maximum) : ValidationAttribute(ConstraintMessages.ItemCountAttribute)
{
    /// <summary>The least number of items.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The largest number of items.</summary>
    public int Maximum { get; } = maximum;

    /// <summary>Whether no items at all are allowed too, whatever the least number: an optional list of a draft is not given where it is empty.</summary>
    public bool AllowsEmpty { get; init; }

    /// <inheritdoc/>
    public override bool IsValid(object? value)
    {
        int? count = value switch
        {
            ICollection collection => collection.Count,
            string => null,
            IEnumerable items => items.Cast<object?>().Count(),
            _ => null,
        };
        return value is null || (count >= Minimum && count <= Maximum) || (AllowsEmpty && count == 0);
    }

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        ConstraintMessages.Format(ErrorMessageString, name, ConstraintMessages.CountBounds(Minimum, Maximum), ConstraintMessages.Plural(Minimum, Maximum));
}
