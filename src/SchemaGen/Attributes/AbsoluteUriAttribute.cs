using System.ComponentModel.DataAnnotations;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>A text is an absolute URI of any scheme: <c>format: uri</c>. <see cref="UrlAttribute"/> takes only http, https and ftp. On a list it holds for each item.</summary>
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
