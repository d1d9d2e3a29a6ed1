using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SchemaGen.Constraints;

/// <summary>
/// <c>pattern</c> (Validation, 6.3.3): a regular expression of ECMA-262 with the <c>u</c> flag, not anchored. .NET gives some of the
/// same characters another meaning (<c>\d</c> matches every digit of Unicode, <c>$</c> matches before a last line feed too, an emoji is two
/// characters), so the pattern is translated.
/// </summary>
internal static class EcmaScriptPattern
{
    /// <summary>The time that one match may take: a pattern comes from a vendor's file, and backtracking can take forever.</summary>
    public static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Tries to translate a pattern. Where .NET has no equivalent, there is a reason, without a full stop.</summary>
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

    /// <summary>Determines whether a text is a pattern of ECMA-262, whether .NET has an equivalent or not.</summary>
    public static bool IsValid(string pattern)
    {
        var translator = new PatternTranslator(pattern);
        try
        {
            return translator.Translate(out _) is { } translated ? new Regex(translated, RegexOptions.CultureInvariant, MatchTimeout) is not null : translator.IsUnsupported;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Determines whether a text matches. An attempt that takes too long counts as a match, because nothing is refused that may be right.</summary>
    public static bool IsMatch(Regex regex, string text) => TryMatch(regex, text) ?? true;

    /// <summary>Determines whether a text matches; null where that takes too long.</summary>
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
