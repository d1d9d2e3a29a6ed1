namespace SchemaGen.Constraints;

/// <summary>
/// <c>format: uri</c> (Validation, 7.3.5): an absolute URI, by the grammar of RFC 3986. What it allows and nobody means is refused too: a
/// drive letter in place of the scheme, nothing after it, an http(s) URL without a host.
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

        return UriGrammar.FaultOf(text, scheme + 1, isInternational: false) is { } fault ? "a URI with " + fault + " (" + ConstraintMessages.Quote(text) + ")" : null;
    }
}
