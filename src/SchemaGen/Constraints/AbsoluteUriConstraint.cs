namespace SchemaGen.Constraints;

/// <summary>
/// <c>format: uri</c> (Validation, 7.3.5): an absolute URI. Only what is certain to be wrong is refused: a missing scheme (RFC 3986, 3.1), a
/// drive letter in its place, nothing after it, white space or control characters, an http(s) URL without a host.
/// </summary>
internal static class AbsoluteUriConstraint
{
    public const string Expected = "an absolute URI";

    public static bool IsValid(string text) => Describe(text) is null;

    /// <summary>Describes what the text is instead, for a message; null where it is an absolute URI.</summary>
    public static string? Describe(string text)
    {
        int scheme = UriText.SchemeLength(text);
        if (scheme < 0)
        {
            return UriText.DescribeWithoutScheme(text);
        }

        if (scheme + 1 == text.Length)
        {
            return "a URI with nothing behind its scheme (" + ConstraintMessages.Quote(text) + ")";
        }

        if (UriText.IsHttp(text, scheme) && !UriText.HasHost(text, scheme))
        {
            return "a URL without a host (" + ConstraintMessages.Quote(text) + ")";
        }

        for (int i = scheme; i < text.Length; i++)
        {
            // Most characters are above the space and below DEL, so the costly look-ups are rare.
            char c = text[i];
            if (c <= ' ' || (c >= '\u007f' && (char.IsControl(c) || char.IsWhiteSpace(c))))
            {
                return "a URI with white space or a control character (" + ConstraintMessages.Quote(text) + ")";
            }
        }

        return null;
    }
}
