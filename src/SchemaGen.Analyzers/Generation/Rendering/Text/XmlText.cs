using System.Text;

namespace SchemaGen.Generation.Rendering.Text;

/// <summary>Escapes texts of a schema for an XML documentation comment.</summary>
internal static class XmlText
{
    /// <summary>Escapes a text for XML. Line breaks become <c>\n</c>; characters that XML does not have become U+FFFD.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '\r':
                    if (i + 1 == text.Length || text[i + 1] != '\n')
                    {
                        escaped.Append('\n');
                    }

                    break;
                case '\u0085' or '\u2028' or '\u2029':
                    // These end a line for the compiler as well, and the comment with it.
                    escaped.Append('\n');
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        escaped.Append(c).Append(text[++i]);
                    }
                    else
                    {
                        escaped.Append(IsXml(c) ? c : '\ufffd');
                    }

                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>The text as code: <c>&lt;c&gt;text&lt;/c&gt;</c>.</summary>
    public static string Code(string text) => "<c>" + Escape(text) + "</c>";

    private static bool IsXml(char c) => c is '\t' or '\n' or (>= ' ' and <= '\ud7ff') or (>= '\ue000' and <= '\ufffd');
}
