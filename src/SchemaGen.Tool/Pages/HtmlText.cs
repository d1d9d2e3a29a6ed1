using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SchemaGen.Tool.Pages;

/// <summary>The text of an HTML page, as a reader sees it, and the JSON that its scripts hold.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> s_blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "br", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
        "nav", "ol", "p", "pre", "section", "summary", "table", "td", "textarea", "th", "tr", "ul",
    };

    private static readonly HashSet<string> s_hidden = new(StringComparer.OrdinalIgnoreCase) { "head", "style", "template", "noscript", "svg" };

    /// <summary>Whether a text is HTML: it begins as such a page does.</summary>
    public static bool Is(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        return start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<!--", StringComparison.Ordinal) || start.StartsWith("<head", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<body", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Returns the text: lines where the page has blocks.</summary>
    public static string Of(string html)
    {
        var text = new StringBuilder();
        IDocument document = new HtmlParser().ParseDocument(html);
        Append(text, document.DocumentElement);
        return text.ToString();
    }

    /// <summary>Returns the title of the page; null where it has none.</summary>
    public static string? TitleOf(string html) => new HtmlParser().ParseDocument(html).Title is { Length: > 0 } title ? title : null;

    /// <summary>Walks the page without recursion: a page may nest as deep as it likes.</summary>
    private static void Append(StringBuilder text, INode root)
    {
        var waiting = new Stack<(INode? Node, bool EndsLine)>();
        waiting.Push((root, false));
        while (waiting.TryPop(out (INode? Node, bool EndsLine) next))
        {
            if (next.EndsLine)
            {
                text.Append('\n');
            }

            switch (next.Node)
            {
                case IText words:
                    text.Append(words.Data);
                    break;
                case IElement element when IsRead(element):
                    bool isBlock = s_blocks.Contains(element.LocalName) || element.LocalName == "script";
                    if (isBlock)
                    {
                        text.Append('\n');
                        waiting.Push((null, true));
                    }

                    for (int i = element.ChildNodes.Length - 1; i >= 0; i--)
                    {
                        waiting.Push((element.ChildNodes[i], false));
                    }

                    break;
            }
        }
    }

    /// <summary>Whether the element holds text for a reader, or data: scripts that run say nothing.</summary>
    private static bool IsRead(IElement element) =>
        element.LocalName == "script" ? element.GetAttribute("type")?.Contains("json", StringComparison.OrdinalIgnoreCase) == true : !s_hidden.Contains(element.LocalName);
}
