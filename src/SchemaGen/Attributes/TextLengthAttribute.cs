using System.ComponentModel.DataAnnotations;
using System.Globalization;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>
/// Bounds the length of a text in Unicode code points, as <c>minLength</c> and <c>maxLength</c> count it: an emoji is one. <see cref="StringLengthAttribute"/> alone
/// counts UTF-16 units. On a list it applies to each item; <see cref="ItemTextLengthAttribute"/> says so to other libraries too.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TextLengthAttribute : StringLengthAttribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="minimum">The least number of code points; 0 for no bound.</param>
    /// <param name="maximum">The largest number of code points; <see cref="int.MaxValue"/> for no bound.</param>
    public TextLengthAttribute(int minimum, int maximum)
        : base(maximum)
    {
        // Set in the base as well, so that libraries that know only StringLength (Swashbuckle, Blazor) see both bounds.
        MinimumLength = minimum;
    }

    /// <summary>The least number of code points.</summary>
    public int Minimum => MinimumLength;

    /// <summary>The largest number of code points.</summary>
    public int Maximum => MaximumLength;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => Items.HaveLength(value, Minimum, Maximum);

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => ErrorMessage is null && ErrorMessageResourceName is null
        ? ConstraintMessages.Format(ConstraintMessages.TextLengthAttribute, name, ConstraintMessages.CountBounds(Minimum, Maximum), ConstraintMessages.Plural(Minimum, Maximum))
        : string.Format(CultureInfo.CurrentCulture, ErrorMessageString, name, Maximum, Minimum);
}
