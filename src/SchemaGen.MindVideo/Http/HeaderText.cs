using System.Buffers;

namespace SchemaGen.MindVideo;

/// <summary>What the value of an HTTP header may hold (RFC 9110, section 5.5), as far as we send any.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> s_visible = SearchValues.Create(
        "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Whether a text is visible ASCII alone.</summary>
    public static bool IsToken(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(s_visible);

    /// <summary>Whether a text is visible ASCII and spaces, with no space at an end: a server would cut it off there.</summary>
    public static bool IsValue(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~')
            {
                return false;
            }
        }

        return text.Length > 0 && text[0] != ' ' && text[^1] != ' ';
    }
}
