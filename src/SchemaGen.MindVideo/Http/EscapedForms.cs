using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SchemaGen.MindVideo;

/// <summary>
/// Builds patterns for a text in any form that JSON, JavaScript, a URL, HTML or XML escape it to, also escaped twice. In JSON, each character may be escaped (RFC 8259, section 7), so the pattern has an alternative for
/// each form of each character.
/// </summary>
internal static class EscapedForms
{
    // The named characters of HTML among the ASCII ones that a key may have.
    private static readonly Dictionary<char, string> s_names = new()
    {
        ['!'] = "excl", ['"'] = "quot|QUOT", ['#'] = "num", ['$'] = "dollar", ['%'] = "percnt", ['&'] = "amp|AMP", ['\''] = "apos", ['('] = "lpar", [')'] = "rpar", ['*'] = "ast|midast", ['+'] = "plus",
        [','] = "comma", ['.'] = "period", ['/'] = "sol", [':'] = "colon", [';'] = "semi", ['<'] = "lt|LT", ['='] = "equals", ['>'] = "gt|GT", ['?'] = "quest", ['@'] = "commat", ['['] = "lsqb|lbrack",
        ['\\'] = "bsol", [']'] = "rsqb|rbrack", ['^'] = "Hat", ['_'] = "lowbar|UnderBar", ['`'] = "grave|DiacriticalGrave", ['{'] = "lcub|lbrace", ['|'] = "verbar|vert|VerticalLine", ['}'] = "rcub|rbrace",
    };

    /// <summary>Returns a pattern for a text of ASCII. Backslashes before a character belong to it, so that none is left before what replaces it.</summary>
    public static string PatternOf(string text)
    {
        var pattern = new StringBuilder();
        foreach (char c in text)
        {
            AppendCharacter(pattern, c);
        }

        return pattern.ToString();
    }

    /// <summary>Returns a pattern for the part of the base64 of a text that is the same whatever follows it, and whatever goes before, as far as that has a number of bytes modulo three.</summary>
    public static string PatternOfBase64(string text, int bytesBefore)
    {
        byte[] bytes = [.. new byte[bytesBefore], .. Encoding.ASCII.GetBytes(text)];
        int begin = ((bytesBefore * 8) + 5) / 6;
        int end = bytes.Length * 8 / 6;
        var pattern = new StringBuilder();
        foreach (char c in Convert.ToBase64String(bytes)[begin..end])
        {
            // In URLs, base64 has an alphabet of its own (RFC 4648, section 5).
            if (c is '+' or '/')
            {
                AppendCharacter(pattern.Append("(?:"), c);
                pattern.Append(c == '+' ? "|-)" : "|_)");
            }
            else
            {
                AppendCharacter(pattern, c);
            }
        }

        return pattern.ToString();
    }

    private static void AppendCharacter(StringBuilder pattern, char c)
    {
        string code = ((int)c).ToString("x2", CultureInfo.InvariantCulture);
        string hex = string.Concat(code.Select(static digit => char.IsAsciiDigit(digit) ? $"{digit}" : $"[{digit}{char.ToUpperInvariant(digit)}]"));

        // A backslash is itself; any number of them, because each escaping doubles them. The escapes, which begin with one, come first.
        pattern.Append(CultureInfo.InvariantCulture, $@"(?:\\+(?:u00{hex}|u\{{0*{hex}\}}|x{hex})|%(?:25)*(?:u00)?{hex}|&(?:amp;)*\#(?:0*{(int)c}|[xX]0*{hex});?");
        if (s_names.TryGetValue(c, out string? names))
        {
            pattern.Append(CultureInfo.InvariantCulture, $"|&(?:amp;)*(?:{names});");
        }

        pattern.Append(c == '\\' ? @"|\\+)" : $@"|\\*{Escape(c)})");
    }

    // Regex.Escape leaves closing brackets as they are, which are fine outside of a class.
    private static string Escape(char c) => Regex.Escape(c.ToString());
}
