using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace SchemaGen.MindVideo;

/// <summary>
/// Prepares texts of servers for logs and messages: one line of a bounded length, in which no character forges an entry of a log, colours a terminal or turns the direction of writing.
/// </summary>
internal static class ServerText
{
    /// <summary>The length of the longest id that is kept.</summary>
    public const int LongestId = 255;

    /// <summary>The length of the longest text that is kept in a message.</summary>
    public const int LongestMessage = 1000;

    /// <summary>Returns a text with its control characters escaped as in C# (<c>\n</c>, <c>\u001b</c>), and cut where it is too long.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? OneLine(string? text, int maxCharacters = LongestMessage)
    {
        if (text is null)
        {
            return null;
        }

        bool isCut = text.Length > maxCharacters;
        text = isCut ? text[..maxCharacters] : text;
        if (IsOneLine(text))
        {
            return isCut ? text + "..." : text;
        }

        var line = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            switch (c)
            {
                case '\n':
                    line.Append("\\n");
                    break;
                case '\r':
                    line.Append("\\r");
                    break;
                case '\t':
                    line.Append("\\t");
                    break;
                default:
                    _ = IsControl(c) ? line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : line.Append(c);
                    break;
            }
        }

        return isCut ? line.Append("...").ToString() : line.ToString();
    }

    /// <summary>Whether a text has no character that is escaped.</summary>
    public static bool IsOneLine(string text)
    {
        // Nearly every text of a server is of visible ASCII.
        int other = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        while (other >= 0 && other < text.Length)
        {
            if (IsControl(text[other++]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text of several lines has a control character besides those that end its lines or indent them.</summary>
    public static bool HasControl(string text)
    {
        foreach (char c in text)
        {
            if (IsControl(c) && c is not ('\n' or '\r' or '\t'))
            {
                return true;
            }
        }

        return false;
    }

    // Controls, line and paragraph separators, and the marks that turn the direction of writing (Unicode, annex 9).
    private static bool IsControl(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
