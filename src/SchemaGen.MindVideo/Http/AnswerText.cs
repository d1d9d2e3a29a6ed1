using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace SchemaGen.MindVideo;

/// <summary>
/// Makes of what came a text in UTF-8 that can be read: a paid answer is not lost because a message in it was cut in the middle of an emoji, or a proxy added a byte order mark. And without the API key, so that
/// nothing that is read from it has the key.
/// </summary>
internal static partial class AnswerText
{
    private const string Replacement = "\ufffd";

    public static ReadOnlyMemory<byte> Clean(ReadOnlyMemory<byte> bytes, string? charset, KeyScrubber scrubber)
    {
        string text;
        if (OtherEncoding(charset) is { } encoding)
        {
            text = encoding.GetString(bytes.Span);
        }
        else
        {
            bytes = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
            if (Utf8.IsValid(bytes.Span) && !MayHaveSurrogates(bytes.Span) && !scrubber.IsIn(bytes.Span))
            {
                return bytes;
            }

            text = Encoding.UTF8.GetString(bytes.Span);
        }

        text = Escapes().Replace(text.TrimStart('\ufeff'), static escape => escape.Groups["lone"].Success ? Replacement : escape.Value);
        return Encoding.UTF8.GetBytes(scrubber.Scrub(text));
    }

    private static bool MayHaveSurrogates(ReadOnlySpan<byte> utf8) => utf8.IndexOf("\\ud"u8) >= 0 || utf8.IndexOf("\\uD"u8) >= 0;

    private static Encoding? OtherEncoding(string? charset)
    {
        charset = charset?.Trim('"', ' ');
        if (string.IsNullOrEmpty(charset) || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            // Not one that .NET has. JSON is UTF-8 (RFC 8259, section 8.1), and in what else it may be the ASCII can be read.
            return null;
        }
    }

    /// <summary>Each escape as a whole, so that the second half of a pair, or what follows an escaped backslash, is not taken for one that stands alone.</summary>
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Escapes();
}
