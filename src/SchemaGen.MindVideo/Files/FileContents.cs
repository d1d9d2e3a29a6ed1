using System.Text;

namespace SchemaGen.MindVideo;

/// <summary>Recognizes errors that a host sends with status 200 instead of a picture or a video.</summary>
internal static class FileContents
{
    private const int QuotedBytes = 200;

    /// <summary>Checks the beginning of a file.</summary>
    /// <param name="mediaType">The media type that the host declares.</param>
    /// <param name="begin">The first bytes.</param>
    /// <exception cref="DownloadException">It is a page, JSON or XML. No format of pictures or videos begins like JSON.</exception>
    public static void Check(string? mediaType, ReadOnlySpan<byte> begin)
    {
        ReadOnlySpan<byte> text = begin.TrimStart("\uFEFF \t\r\n"u8);
        if (What(mediaType?.ToLowerInvariant() ?? "", text) is { } what)
        {
            string quoted = ServerText.OneLine(Encoding.UTF8.GetString(text[..Math.Min(text.Length, QuotedBytes)]), QuotedBytes);
            throw new DownloadException($"the host answered with {what} instead of a file: '{quoted}'", isTransient: false);
        }
    }

    private static string? What(string mediaType, ReadOnlySpan<byte> text)
    {
        if (mediaType is "text/html" or "application/xhtml+xml" || Begins(text, "<!doctype html") || Begins(text, "<html"))
        {
            return "a web page";
        }

        if (mediaType is "application/json" or "text/json" || mediaType.EndsWith("+json", StringComparison.Ordinal) || text is [(byte)'{' or (byte)'[', ..])
        {
            return "JSON";
        }

        return mediaType is "application/xml" or "text/xml" || Begins(text, "<error") ? "XML" : null;
    }

    private static bool Begins(ReadOnlySpan<byte> text, string begin) => text.Length >= begin.Length && Ascii.EqualsIgnoreCase(text[..begin.Length], begin);
}
