namespace SchemaGen.Constraints;

/// <summary>
/// Examines a text as a URI without allocating. <see cref="Uri"/> does not help: it takes <c>/tmp/x.png</c> for absolute on Linux and
/// <c>C:\x.png</c> on Windows.
/// </summary>
internal static class UriText
{
    /// <summary>Returns the length of the scheme (RFC 3986, 3.1), which is the index of the colon; -1 where there is no scheme. A single letter is a drive.</summary>
    public static int SchemeLength(string text)
    {
        if (text.Length == 0 || !IsLetter(text[0]))
        {
            return -1;
        }

        for (int i = 1; i < text.Length; i++)
        {
            char c = text[i];
            if (c == ':')
            {
                return i > 1 ? i : -1;
            }

            if (!IsLetter(c) && c is not ((>= '0' and <= '9') or '+' or '-' or '.'))
            {
                return -1;
            }
        }

        return -1;
    }

    public static bool IsHttp(string text, int scheme) => IsScheme(text, scheme, "https") || IsScheme(text, scheme, "http");

    public static bool IsScheme(string text, int scheme, string expected) =>
        scheme == expected.Length && string.Compare(text, 0, expected, 0, scheme, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Determines whether <c>//</c> and an authority (RFC 3986, 3.2) follow the scheme. Whether the authority exists is not examined.</summary>
    public static bool HasHost(string text, int scheme)
    {
        int start = scheme + 3;
        return text.Length > start
            && text[scheme + 1] == '/'
            && text[scheme + 2] == '/'
            && !EndsAuthority(text[start])
            && text[start] is not (':' or '@')
            && !char.IsWhiteSpace(text[start]);
    }

    /// <summary>Describes a text without a scheme.</summary>
    public static string DescribeWithoutScheme(string text)
    {
        if (text.Length == 0)
        {
            return "an empty text";
        }

        string quoted = " (" + ConstraintMessages.Quote(text) + ")";
        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            return "a URL without a scheme" + quoted;
        }

        bool isPath = text[0] is '/' or '\\' or '~'
            || text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal)
            || text.StartsWith(".\\", StringComparison.Ordinal) || text.StartsWith("..\\", StringComparison.Ordinal)
            || (text.Length > 1 && text[1] == ':' && IsLetter(text[0]));
        return (isPath ? "a local path" : char.IsWhiteSpace(text[0]) ? "a text that begins with a blank" : "a text without a scheme such as https:") + quoted;
    }

    private static bool EndsAuthority(char c) => c is '/' or '?' or '#' or '\\';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
