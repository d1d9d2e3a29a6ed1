using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SchemaGen.Constraints;

/// <summary>
/// <c>pattern</c> (Validation, 6.3.3): a regular expression of ECMA-262 with the <c>u</c> flag, not anchored. .NET reads the same
/// characters with another meaning in places (<c>\d</c> takes every digit of Unicode, <c>$</c> stands before a last line feed too, an emoji is two
/// characters), so the pattern is translated.
/// </summary>
internal static class EcmaScriptPattern
{
    /// <summary>How long one match may take: a pattern comes from a vendor's file, and backtracking can take for ever.</summary>
    public static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Translates a pattern. False, with a reason that ends no sentence, where .NET cannot say the same.</summary>
    public static bool TryTranslate(string pattern, [NotNullWhen(true)] out Regex? regex, [NotNullWhen(false)] out string? reason)
    {
        regex = null;
        try
        {
            string? translated = new PatternTranslator(pattern).Translate(out reason);
            if (translated is null)
            {
                reason ??= "it cannot be translated";
                return false;
            }

            regex = new Regex(translated, RegexOptions.CultureInvariant, MatchTimeout);
            reason = null;
            return true;
        }
        catch (ArgumentException exception)
        {
            reason = exception.Message.TrimEnd('.');
            return false;
        }
    }

    /// <summary>Whether a text matches. A match that takes too long counts as one: nobody knows that it is none.</summary>
    public static bool IsMatch(Regex regex, string text) => TryMatch(regex, text) ?? true;

    /// <summary>Whether a text matches; null where finding out takes too long.</summary>
    public static bool? TryMatch(Regex regex, string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
