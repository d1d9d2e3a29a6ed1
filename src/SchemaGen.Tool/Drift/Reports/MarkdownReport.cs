using System.Text;
using SchemaGen.Tool.Drift.Changes;

namespace SchemaGen.Tool.Drift.Reports;

/// <summary>Writes a report as Markdown, for the description of a pull request.</summary>
internal static class MarkdownReport
{
    /// <summary>Changes that hurt nobody are folded where there are more.</summary>
    private const int MostOpen = 5;

    public static string Write(DriftReport report)
    {
        var text = new StringBuilder();
        text.Append("### ").Append(Code(report.Slug)).Append(": ").Append(ReportWords.Summary(report)).Append("\n\n");
        foreach (IGrouping<ChangeKind, Change> changes in report.Changes.GroupBy(static change => change.Kind))
        {
            bool isFolded = changes.Key >= ChangeKind.Widened && changes.Count() > MostOpen;
            string heading = Escape(ReportWords.Heading(changes.Key));
            text.Append(isFolded ? $"<details><summary>{heading} ({changes.Count()})</summary>\n\n" : $"**{heading}**\n\n");
            foreach (Change change in changes)
            {
                Append(text, change);
            }

            text.Append(isFolded ? "\n</details>\n\n" : "\n");
        }

        if (report.Names.Count > 0)
        {
            text.Append("**").Append(Escape(ReportWords.NamesHeading)).Append("**\n\n");
            foreach (NameChange change in report.Names)
            {
                text.Append("- ").Append(Sentence(change.Sentence)).Append('\n');
            }

            text.Append('\n');
        }

        return text.Append(report.IsEmpty ? "" : ReportWords.Verdict(report) + "\n").ToString();
    }

    private static void Append(StringBuilder text, Change change)
    {
        text.Append("- ").Append(Sentence(change.Sentence)).Append('\n');
        if (change.Source is { } words)
        {
            text.Append("  Read from: *").Append(Escape(words)).Append("*\n");
        }

        if (change.Witness is { } witness)
        {
            text.Append("  Refused from now on: ").Append(Code(witness.Shown)).Append(witness.Reason.Length == 0 ? "" : $" ({Sentence(ReportWords.Reason(witness))})").Append('\n');
        }
    }

    /// <summary>A sentence in which what stands between quotes is code.</summary>
    private static string Sentence(string text)
    {
        var written = new StringBuilder();
        int at = 0;
        while (at < text.Length)
        {
            int end = text[at] is '\'' or '"' ? text.IndexOf(text[at], at + 1) : -1;
            bool isQuoted = end > at && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
            if (isQuoted)
            {
                written.Append(Code(text[at] == '\'' ? text[(at + 1)..end] : text[at..(end + 1)]));
                at = end + 1;
            }
            else
            {
                written.Append(Escape(text[at].ToString()));
                at++;
            }
        }

        return written.ToString();
    }

    /// <summary>A code span: fenced by more backticks than stand in it.</summary>
    private static string Code(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        string fence = "`";
        while (line.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        return fence.Length == 1 && line.Length > 0 ? fence + line + fence : $"{fence} {line} {fence}";
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text.ReplaceLineEndings(" "))
        {
            escaped.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '*' or '_' or '`' or '[' or ']' or '\\' or '#' or '|' or '~' or '@' => "\\" + c,
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
