namespace SchemaGen.Constraints;

/// <summary>The grammar of URIs behind their scheme, and of references without one (RFC 3986), and of their international forms (RFC 3987).</summary>
internal static class UriGrammar
{
    private const string Unreserved = "-._~";
    private const string SubDelims = "!$&'()*+,;=";
    private const string PathCharacters = Unreserved + SubDelims + ":@/";

    private static readonly bool[] s_user = Table(Unreserved + SubDelims + ":");
    private static readonly bool[] s_name = Table(Unreserved + SubDelims);
    private static readonly bool[] s_path = Table(PathCharacters);
    private static readonly bool[] s_query = Table(PathCharacters + "?");

    /// <summary>Describes what breaks the grammar, in words that follow "with"; null where nothing does. Allocates only for a description.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the part behind the scheme begins; 0 for a reference without one.</param>
    /// <param name="isInternational">Whether characters beyond ASCII are allowed.</param>
    public static string? FaultOf(string text, int start, bool isInternational)
    {
        int hash = text.IndexOf('#', start);
        int endOfQuery = hash < 0 ? text.Length : hash;
        int question = text.IndexOf('?', start, endOfQuery - start);
        int endOfPath = question < 0 ? endOfQuery : question;
        int path = start;
        string? fault = null;
        if (endOfPath - start >= 2 && text[start] == '/' && text[start + 1] == '/')
        {
            path = text.IndexOf('/', start + 2, endOfPath - start - 2);
            path = path < 0 ? endOfPath : path;
            fault = FaultOfAuthority(text, start + 2, path, isInternational);
        }
        else if (start == 0 && text.IndexOf(':', 0, endOfPath) is >= 0 and int colon && text.IndexOf('/', 0, colon) < 0)
        {
            return "a colon in its first segment, but no scheme";
        }

        fault ??= FaultOfPart(text, path, endOfPath, s_path, isInternational);
        fault ??= question < 0 ? null : FaultOfPart(text, question + 1, endOfQuery, s_query, isInternational);
        return fault ?? (hash < 0 ? null : FaultOfPart(text, hash + 1, text.Length, s_query, isInternational));
    }

    private static string? FaultOfAuthority(string text, int start, int end, bool isInternational)
    {
        int at = text.IndexOf('@', start, end - start);
        if (at >= 0)
        {
            if (FaultOfPart(text, start, at, s_user, isInternational) is { } fault)
            {
                return fault;
            }

            start = at + 1;
        }

        int port = end;
        while (port > start && text[port - 1] is >= '0' and <= '9')
        {
            port--;
        }

        int endOfHost = port > start && text[port - 1] == ':' ? port - 1 : end;
        if (start < endOfHost && text[start] == '[')
        {
            return text[endOfHost - 1] == ']' && IsLiteral(text, start + 1, endOfHost - 1) ? null : "an invalid IP address as its host";
        }

        return text.IndexOf(':', start, endOfHost - start) >= 0 ? "a port that is not a number" : FaultOfPart(text, start, endOfHost, s_name, isInternational);
    }

    /// <summary>Determines whether a host between brackets is an address (3.2.2).</summary>
    private static bool IsLiteral(string text, int start, int end)
    {
        if (start >= end || text[start] is not ('v' or 'V'))
        {
            return IpAddressText.IsIPv6(text, start, end);
        }

        int point = text.IndexOf('.', start, end - start);
        if (point < start + 2 || point + 1 == end)
        {
            return false;
        }

        for (int i = start + 1; i < end; i++)
        {
            if (i < point ? !Uri.IsHexDigit(text[i]) : i > point && !(text[i] < s_user.Length && s_user[text[i]]))
            {
                return false;
            }
        }

        return true;
    }

    private static string? FaultOfPart(string text, int start, int end, bool[] allowed, bool isInternational)
    {
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (c < allowed.Length && allowed[c])
            {
                continue;
            }

            if (c == '%')
            {
                if (end - i < 3 || !Uri.IsHexDigit(text[i + 1]) || !Uri.IsHexDigit(text[i + 2]))
                {
                    return "a '%' without two hexadecimal digits";
                }
            }
            else if (c <= ' ' || char.IsControl(c) || char.IsWhiteSpace(c))
            {
                return "white space or a control character";
            }
            else if (!isInternational || c < '\u00a0')
            {
                int length = char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
                string character = text.Substring(i, length);
                return $"the character '{character}'";
            }
        }

        return null;
    }

    private static bool[] Table(string signs)
    {
        char[] characters = signs.ToCharArray();
        bool[] table = new bool[128];
        for (char c = '\0'; c < table.Length; c++)
        {
            table[c] = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || Array.IndexOf(characters, c) >= 0;
        }

        return table;
    }
}
