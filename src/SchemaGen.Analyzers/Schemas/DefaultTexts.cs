using System.Text.RegularExpressions;
using SchemaGen.Constraints;
using SchemaGen.Models;

namespace SchemaGen.Schemas;

/// <summary>Whether a text may be the default of a property.</summary>
internal static class DefaultTexts
{
    public static bool IsAllowed(TextShape shape, string text) =>
        TextLengthConstraint.IsWithin(text, shape.MinLength ?? 0, shape.MaxLength ?? int.MaxValue)
        && (shape.Pattern is null || Matches(shape.Pattern, text))
        && (shape.Media is null || MediaReferenceConstraint.IsValid(text, shape.Media.Accept))
        && (shape.Format != TextFormats.Uri || AbsoluteUriConstraint.IsValid(text));

    /// <summary>Whether the text matches; one that .NET cannot run matches everything.</summary>
    public static bool Matches(string pattern, string text) =>
        !EcmaScriptPattern.TryTranslate(pattern, out Regex? regex, out _) || EcmaScriptPattern.IsMatch(regex, text);
}
