using System.Text.RegularExpressions;
using SchemaGen.Constraints;
using SchemaGen.Models;

namespace SchemaGen.Schemas;

/// <summary>Whether a text may be the default of a property.</summary>
internal static class DefaultTexts
{
    /// <summary>A pattern that takes longer on a default is no pattern to run in a compiler.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    public static bool IsAllowed(TextShape shape, string text) =>
        TextLengthConstraint.IsWithin(text, shape.MinLength ?? 0, shape.MaxLength ?? int.MaxValue)
        && (shape.Pattern is null || Matches(shape.Pattern, text))
        && (shape.Media is null || HasScheme(text, static scheme => scheme is "http" or "https" or "data"))
        && (shape.Format != "uri" || HasScheme(text, static _ => true));

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, _patience);
        }
        catch (ArgumentException)
        {
            // Not a pattern of this engine: nothing speaks against the default.
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>RFC 3986, 3.1: a letter, then letters, digits, <c>+</c>, <c>-</c> and <c>.</c>, up to the colon.</summary>
    private static bool HasScheme(string text, Func<string, bool> isAllowed)
    {
        int colon = text.IndexOf(':');
        if (colon <= 0 || !IsLetter(text[0]))
        {
            return false;
        }

        string scheme = text.Substring(0, colon).ToLowerInvariant();
        return scheme.All(static c => IsLetter(c) || c is (>= '0' and <= '9') or '+' or '-' or '.') && isAllowed(scheme);
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
