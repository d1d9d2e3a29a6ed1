using System.ComponentModel.DataAnnotations;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>Bounds the length of each item of a list of texts in Unicode code points: <c>minLength</c> and <c>maxLength</c> in <c>items</c>. For a single text there is <see cref="TextLengthAttribute"/>, which on a list is read as
/// bounds of the list by libraries that know only <see cref="StringLengthAttribute"/>.</summary>
/// <param name="minimum">The least number of code points; 0 for no bound.</param>
/// <param name="maximum">The largest number of code points; <see cref="int.MaxValue"/> for no bound.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ItemTextLengthAttribute(int minimum, int maximum) : ValidationAttribute(ConstraintMessages.TextLengthAttribute)
{
    /// <summary>The least number of code points.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The largest number of code points.</summary>
    public int Maximum { get; } = maximum;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => Items.HaveLength(value, Minimum, Maximum);

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        ConstraintMessages.Format(ErrorMessageString, name, ConstraintMessages.CountBounds(Minimum, Maximum), ConstraintMessages.Plural(Minimum, Maximum));
}
