using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace SchemaGen.MindVideo;

/// <summary>
/// Turns the bytes of a response into UTF-8 that can be parsed, without the API key. A paid response is not lost because a message in it was cut in the middle of an emoji, or because a proxy added a byte order
/// mark.
/// </summary>
internal static partial class ResponseDecoder
{
    private const string Replacement = "\ufffd";

    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> bytes, string? charset, KeyScrubber scrubber)
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
            // An encoding that .NET does not have. JSON is UTF-8 (RFC 8259, section 8.1), and in most other encodings the ASCII can still be read.
            return null;
        }
    }

    /// <summary>Matches each escape as a whole, so that neither the second half of a pair nor the text after an escaped backslash is taken for a lone surrogate.</summary>
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Escapes();
}
