using System.ComponentModel.DataAnnotations;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>Requires that a text is an absolute URI of any scheme: <c>format: uri</c>. <see cref="UrlAttribute"/> accepts only http, https and ftp. On a list it applies to each item.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class AbsoluteUriAttribute() : ValidationAttribute(ConstraintMessages.ReferenceAttribute)
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        Items.All(value, 0, static (item, _) => item is string text && AbsoluteUriConstraint.IsValid(text));

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        ConstraintMessages.Format(ErrorMessageString, name, AbsoluteUriConstraint.Expected);
}
