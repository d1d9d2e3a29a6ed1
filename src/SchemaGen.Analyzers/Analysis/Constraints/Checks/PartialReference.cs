using SchemaGen.Constraints;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>Decides of a text of which only the beginning is known that no text with it is a reference, however it goes on.</summary>
internal static class PartialReference
{
    /// <summary>What stands in a message for the part of a text that is not known.</summary>
    public const string Rest = "…";

    /// <summary>Characters that no part of a URI has (RFC 3986), beside white space, control characters and what is not ASCII.</summary>
    private const string Forbidden = "\"<>\\^`{|}";

    private static readonly char[] s_endsOfType = [',', ';'];

    /// <summary>Determines whether no text that begins so is a reference to a media file.</summary>
    /// <param name="prefix">The beginning.</param>
    /// <param name="accept">The media types of data URIs, as HTML's <c>accept</c> lists them.</param>
    public static bool IsNoMedia(string prefix, string accept)
    {
        if (SchemeLength(prefix) is not { } scheme)
        {
            return false;
        }

        return scheme < 0
            || (UriText.IsHttp(prefix, scheme) ? LacksHost(prefix, scheme) : !UriText.IsScheme(prefix, scheme, "data") || IsOtherData(prefix, scheme + 1, accept));
    }

    /// <summary>Determines whether no text that begins so is an absolute URI.</summary>
    public static bool IsNoUri(string prefix) =>
        SchemeLength(prefix) is { } scheme && (scheme < 0 || (UriText.IsHttp(prefix, scheme) && LacksHost(prefix, scheme)) || HasForbidden(prefix));

    /// <summary>Determines whether a text has a character that no URI has, wherever it stands.</summary>
    public static bool HasForbidden(string part)
    {
        foreach (char c in part)
        {
            if (c is <= ' ' or >= '\u007f' || Forbidden.IndexOf(c) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Completes a beginning, so that its description says what is known.</summary>
    public static string Complete(string prefix)
    {
        bool isData = SchemeLength(prefix) is > 0 and var scheme && UriText.IsScheme(prefix, scheme, "data");
        return isData && prefix.IndexOf(',') < 0 ? prefix + Rest + "," + Rest : prefix + Rest;
    }

    /// <summary>Returns the length of the scheme; -1 where there is certainly none, and null where the beginning is too short to tell.</summary>
    private static int? SchemeLength(string prefix)
    {
        int known = UriText.SchemeLength(prefix);
        return known < 0 && (prefix.Length == 0 || UriText.SchemeLength(prefix + "x:") >= 0) ? null : known;
    }

    private static bool LacksHost(string prefix, int scheme) => prefix.Length > scheme + 3
        ? !UriText.HasHost(prefix, scheme)
        : prefix.Substring(scheme + 1) is not ("" or "/" or "//");

    /// <summary>Determines whether a data URI has a media type that is not accepted, as far as it is known.</summary>
    private static bool IsOtherData(string prefix, int start, string accept)
    {
        // The first comma or semicolon ends the type; what follows decides nothing, as long as there is data.
        int end = prefix.IndexOfAny(s_endsOfType, start);
        if (end >= 0)
        {
            return MediaReferenceConstraint.Describe(prefix.Substring(0, end) + ",x", accept) is not null;
        }

        string type = prefix.Substring(start);
        return MediaReferenceConstraint.Describe("data:\0,x", accept) is not null && !accept.Split(',').Any(accepted => MayBecome(type, accepted.Trim()));
    }

    private static bool MayBecome(string type, string accepted)
    {
        bool isOpen = accepted.EndsWith("*", StringComparison.Ordinal);
        string written = isOpen ? accepted.Substring(0, accepted.Length - 1) : accepted;
        return written.StartsWith(type, StringComparison.OrdinalIgnoreCase) || (isOpen && type.StartsWith(written, StringComparison.OrdinalIgnoreCase));
    }
}
