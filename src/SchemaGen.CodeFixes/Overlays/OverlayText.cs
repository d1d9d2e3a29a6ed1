using SchemaGen.Json;

namespace SchemaGen.CodeFixes.Overlays;

/// <summary>Adds an action to the text of an overlay, and leaves the rest of it as it is.</summary>
internal static class OverlayText
{
    private const string Actions = "actions";
    private const string Indent = "  ";

    /// <summary>A new overlay.</summary>
    /// <param name="action">Its action.</param>
    /// <param name="file">The name of the schema file.</param>
    public static string Create(string action, string file) => string.Join("\n", [
        "{",
        Indent + "\"overlay\": \"1.0.0\",",
        Indent + "\"info\": { \"title\": " + JsonText.Quote("Changes to " + file) + ", \"version\": \"1\" },",
        Indent + "\"" + Actions + "\": [",
        Indent + Indent + action,
        Indent + "]",
        "}",
        "",
    ]);

    /// <summary>The overlay with one action more, after the others; null where it is not read as one.</summary>
    public static string? Add(string overlay, string action)
    {
        if (JsonTree.Parse(overlay) is not { IsValid: true, Root: JsonObject root } || root[Actions] is not JsonArray actions)
        {
            return null;
        }

        string lineBreak = overlay.Contains("\r\n") ? "\r\n" : "\n";
        if (actions.Items.Count > 0)
        {
            JsonSpan last = actions.Items[actions.Items.Count - 1].Span;
            return overlay.Insert(last.End, "," + lineBreak + IndentationAt(overlay, last.Start) + action);
        }

        string outer = IndentationAt(overlay, root.Member(Actions)!.NameSpan.Start);
        return overlay.Remove(actions.Span.Start, actions.Span.Length).Insert(actions.Span.Start, "[" + lineBreak + outer + Indent + action + lineBreak + outer + "]");
    }

    /// <summary>The white space at the beginning of the line of a position.</summary>
    private static string IndentationAt(string text, int position)
    {
        int start = position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;
        int end = start;
        while (end < position && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.Substring(start, end - start);
    }
}
