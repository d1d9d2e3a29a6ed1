namespace SchemaGen.MindVideo;

/// <summary>What the value of an HTTP header may hold (RFC 9110, section 5.5), as far as we send any.</summary>
internal static class HeaderText
{
    /// <summary>Whether a text is visible ASCII alone.</summary>
    public static bool IsToken(string text) => IsValue(text) && !text.Contains(' ', StringComparison.Ordinal);

    /// <summary>Whether a text is visible ASCII and spaces, with no space at an end: a server would cut it off there.</summary>
    public static bool IsValue(string text) => text.Length > 0 && text[0] != ' ' && text[^1] != ' ' && !text.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
