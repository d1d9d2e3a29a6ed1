using System.ComponentModel.DataAnnotations;
using SchemaGen.Constraints;
using SchemaGen.Constraints.Formats;

namespace SchemaGen;

/// <summary>
/// Requires that a text has a format whose grammar is exact: <c>format</c> (Validation, 7.3), apart from <c>uri</c>, for which <see cref="AbsoluteUriAttribute"/> stands. On a list it applies to each item. A format
/// that SchemaGen does not check refuses nothing.
/// </summary>
/// <param name="format">The name of the format, as the schema has it: <c>date-time</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TextFormatAttribute(string format) : ValidationAttribute(ConstraintMessages.ReferenceAttribute)
{
    private readonly AssertedFormat? _format = AssertedFormats.Find(format);

    /// <summary>Gets the name of the format.</summary>
    public string Format { get; } = format;

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        _format is null || Items.All(value, _format, static (item, format) => item is string text && format.IsValid(text));

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => ConstraintMessages.Format(ErrorMessageString, name, _format?.Expected ?? Format);
}
