using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace SchemaGen.MindVideo.Emulator.Validation.Checks;

/// <summary>A regular expression of a schema, by the rules of ECMAScript: <c>\d</c> is 0 to 9, <c>$</c> is the very end.</summary>
internal sealed class TextPattern
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;

    private TextPattern(Regex regex) => _regex = regex;

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="InvalidDataException">The pattern is not a regular expression.</exception>
    public static TextPattern Read(string pattern)
    {
        string exact = EndExactly(pattern);
        try
        {
            return new TextPattern(new Regex(exact, RegexOptions.ECMAScript, s_patience));
        }
        catch (ArgumentException)
        {
            // Unicode categories and the like are not in the older ECMAScript that .NET knows.
        }

        try
        {
            return new TextPattern(new Regex(exact, RegexOptions.CultureInvariant, s_patience));
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException($"The pattern {pattern} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Returns whether a text matches.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The value that it is, or that has it as its name.</param>
    /// <exception cref="EndlessCheckException">The match takes too long.</exception>
    public bool Matches(string text, JToken at)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new EndlessCheckException(at);
        }
    }

    /// <summary>Replaces <c>$</c>, which in .NET also matches before a line feed at the end.</summary>
    private static string EndExactly(string pattern)
    {
        var text = new StringBuilder(pattern.Length + 8);
        bool isInClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                text.Append(c).Append(pattern[++i]);
                continue;
            }

            isInClass = c == '[' || (isInClass && c != ']');
            text.Append(c == '$' && !isInClass ? "(?![\\s\\S])" : c.ToString());
        }

        return text.ToString();
    }
}
