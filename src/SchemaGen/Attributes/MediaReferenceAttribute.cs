using System.ComponentModel.DataAnnotations;
using SchemaGen.Constraints;

namespace SchemaGen;

/// <summary>Requires that a text refers to a media file: an absolute http(s) URL, or a data URI of an accepted media type. On a list it applies to each item.</summary>
/// <param name="accept">The media types of data URIs, as HTML's <c>accept</c> lists them: <c>image/*</c>, <c>image/png,image/webp</c>. A file name extension such
/// as <c>.png</c> says nothing about a data URI, so any type passes then.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class MediaReferenceAttribute(string accept = MediaReferenceConstraint.Any) : ValidationAttribute(ConstraintMessages.ReferenceAttribute)
{
    /// <summary>The media types of data URIs.</summary>
    public string Accept { get; } = accept;

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        Items.All(value, Accept, static (item, accept) => item is string text && MediaReferenceConstraint.IsValid(text, accept));

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        ConstraintMessages.Format(ErrorMessageString, name, MediaReferenceConstraint.Expected(Accept));
}
