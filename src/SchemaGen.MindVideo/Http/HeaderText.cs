using System.Buffers;

namespace SchemaGen.MindVideo;

/// <summary>Checks texts that become values of HTTP headers (RFC 9110, section 5.5).</summary>
internal static class HeaderText
{
    // RFC 9110, section 5.6.2.
    private static readonly SearchValues<char> s_nameCharacters = SearchValues.Create("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Whether a text can be the name of a header.</summary>
    public static bool IsName(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(s_nameCharacters);

    /// <summary>Whether a text consists of visible ASCII.</summary>
    public static bool IsToken(string text) => IsValue(text) && !text.Contains(' ', StringComparison.Ordinal);

    /// <summary>Whether a text consists of visible ASCII and spaces, with no space at either end, where a server would trim it.</summary>
    public static bool IsValue(string text) => text.Length > 0 && text[0] != ' ' && text[^1] != ' ' && !text.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
