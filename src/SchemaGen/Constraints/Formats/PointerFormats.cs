namespace SchemaGen.Constraints.Formats;

/// <summary><c>json-pointer</c> and <c>relative-json-pointer</c> (Validation, 7.3.7), <c>uuid</c> (7.3.5) and <c>uri-template</c> (7.3.6).</summary>
internal static class PointerFormats
{
    private static readonly char[] s_templateOperators = "+#./;?&=,!@|".ToCharArray();

    public static bool IsPointer(string text) => IsPointerAt(text, 0);

    /// <summary>Determines whether a text is a number of levels, and a pointer or <c>#</c>.</summary>
    public static bool IsRelativePointer(string text)
    {
        int digits = 0;
        while (digits < text.Length && text[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        return digits > 0
            && (digits == 1 || text[0] != '0')
            && (IsPointerAt(text, digits) || (digits == text.Length - 1 && text[digits] == '#'));
    }

    public static bool IsUuid(string text)
    {
        if (text.Length != 36)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !Uri.IsHexDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether a text is a template of URIs (RFC 6570, 2).</summary>
    public static bool IsTemplate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '{')
            {
                int end = text.IndexOf('}', i);
                if (end < 0 || !IsExpression(text.Substring(i + 1, end - i - 1)))
                {
                    return false;
                }

                i = end;
            }
            else if (c == '%' ? !IsEscape(text, i) : c is <= ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '|' or '}' || char.IsControl(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsExpression(string text)
    {
        string variables = text.Length > 0 && Array.IndexOf(s_templateOperators, text[0]) >= 0 ? text.Substring(1) : text;
        return Array.TrueForAll(variables.Split(','), IsVariable);
    }

    private static bool IsVariable(string text)
    {
        int colon = text.IndexOf(':');
        string name = colon >= 0 ? text.Substring(0, colon) : text.Length > 0 && text[text.Length - 1] == '*' ? text.Substring(0, text.Length - 1) : text;
        if (colon >= 0)
        {
            string length = text.Substring(colon + 1);
            if (length.Length is 0 or > 4 || length[0] == '0' || !length.All(static c => c is >= '0' and <= '9'))
            {
                return false;
            }
        }

        return Array.TrueForAll(name.Split('.'), static part => part.Length > 0 && IsName(part));
    }

    private static bool IsName(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '%' ? !IsEscape(text, i) : c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEscape(string text, int index) => index + 2 < text.Length && Uri.IsHexDigit(text[index + 1]) && Uri.IsHexDigit(text[index + 2]);

    private static bool IsPointerAt(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (i == start && text[i] != '/')
            {
                return false;
            }

            if (text[i] == '~' && (i + 1 == text.Length || text[i + 1] is not ('0' or '1')))
            {
                return false;
            }
        }

        return true;
    }
}
