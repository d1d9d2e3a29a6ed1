using System.Runtime.CompilerServices;

namespace SchemaGen.Constraints;

/// <summary>
/// A reference to a media file: an absolute http(s) URL with a host, or a data URI (RFC 2397) of an accepted media type. What a URL
/// leads to, and whether the payload of a data URI is valid base64, is not examined: it may have megabytes.
/// </summary>
internal static class MediaReferenceConstraint
{
    public const string Any = "*/*";

    public static string Expected(string accept) =>
        "an http(s) URL or a data URI" + (AcceptsAnything(accept) ? "" : " of type " + accept);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsValid(string text, string accept) => IsPlainUrl(text) || Describe(text, accept) is null;

    /// <summary>Describes what the text is instead, for a message; null where it is such a reference. Allocates only for a message.</summary>
    public static string? Describe(string text, string accept)
    {
        int scheme = UriText.SchemeLength(text);
        if (scheme < 0)
        {
            return UriText.DescribeWithoutScheme(text);
        }

        if (UriText.IsHttp(text, scheme))
        {
            return UriText.HasHost(text, scheme) ? null : "a URL without a host (" + ConstraintMessages.Quote(text) + ")";
        }

        if (UriText.IsScheme(text, scheme, "data"))
        {
            return DescribeDataUri(text, scheme + 1, accept);
        }

        return UriText.IsScheme(text, scheme, "file")
            ? "a local path (" + ConstraintMessages.Quote(text) + ")"
            : "a URL with the scheme " + text.Substring(0, scheme) + " (" + ConstraintMessages.Quote(text) + ")";
    }

    /// <summary>Recognizes quickly what nearly every reference is: <c>https://</c> and a letter or digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlainUrl(string text) =>
        text.Length > 8
        && text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        && text[8] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static string? DescribeDataUri(string text, int start, string accept)
    {
        // A parameter's value may be quoted, and then hold a comma; no known media type does that, so the first comma ends the head.
        int comma = text.IndexOf(',', start);
        if (comma < 0)
        {
            return "a data URI without a comma (" + ConstraintMessages.Quote(text) + ")";
        }

        if (comma + 1 == text.Length)
        {
            return "a data URI without data (" + ConstraintMessages.Quote(text) + ")";
        }

        int end = text.IndexOf(';', start, comma - start);
        end = end < 0 ? comma : end;
        if (AcceptsAnything(accept) || Accepts(accept, text, start, end))
        {
            return null;
        }

        // Without a media type it is text/plain (RFC 2397, 2).
        return "a data URI of media type " + (end == start ? "text/plain" : Cut(text, start, end));
    }

    private static string Cut(string text, int start, int end)
    {
        string type = ConstraintMessages.Quote(text.Substring(start, end - start));
        return type.Substring(1, type.Length - 2);
    }

    private static bool Accepts(string accept, string text, int start, int end)
    {
        for (int position = 0; position < accept.Length;)
        {
            int comma = accept.IndexOf(',', position);
            comma = comma < 0 ? accept.Length : comma;
            int from = position;
            int to = comma;
            Trim(accept, ref from, ref to);
            if (to > from && Matches(accept, from, to, text, start, end))
            {
                return true;
            }

            position = comma + 1;
        }

        return false;
    }

    private static bool Matches(string accept, int from, int to, string text, int start, int end)
    {
        // image/* requires what precedes the star.
        int length = accept[to - 1] == '*' ? to - from - 1 : to - from;
        bool fits = accept[to - 1] == '*' ? end - start > length : end - start == length;
        return fits && string.Compare(accept, from, text, start, length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>Determines whether there is nothing to compare with: an extension (<c>.png</c>) names files, and a data URI has no name.</summary>
    private static bool AcceptsAnything(string accept)
    {
        bool names = false;
        for (int position = 0; position < accept.Length;)
        {
            int comma = accept.IndexOf(',', position);
            comma = comma < 0 ? accept.Length : comma;
            int from = position;
            int to = comma;
            Trim(accept, ref from, ref to);
            if (to > from)
            {
                names = true;
                if (accept[from] == '.' || (to - from == 1 && accept[from] == '*')
                    || (to - from == Any.Length && string.CompareOrdinal(accept, from, Any, 0, Any.Length) == 0))
                {
                    return true;
                }
            }

            position = comma + 1;
        }

        return !names;
    }

    private static void Trim(string text, ref int from, ref int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }
    }
}
