using System.Text;
using SchemaGen.Tool.Drift.Changes;

namespace SchemaGen.Tool.Drift.Reports;

/// <summary>Writes a report as plain text, the worst first.</summary>
internal static class TextReport
{
    public static string Write(DriftReport report)
    {
        var text = new StringBuilder();
        text.Append(report.Slug).Append(": ").Append(ReportWords.Summary(report)).Append('\n');
        foreach (IGrouping<ChangeKind, Change> changes in report.Changes.GroupBy(static change => change.Kind))
        {
            text.Append('\n').Append(ReportWords.Heading(changes.Key)).Append('\n');
            foreach (Change change in changes)
            {
                Append(text, report, change);
            }
        }

        if (report.Names.Count > 0)
        {
            text.Append('\n').Append(ReportWords.NamesHeading).Append('\n');
            foreach (NameChange change in report.Names)
            {
                text.Append("  - ").Append(change.Sentence).Append('\n');
            }
        }

        if (!report.IsEmpty)
        {
            text.Append('\n').Append(ReportWords.Verdict(report)).Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, DriftReport report, Change change)
    {
        text.Append("  - ").Append(change.Sentence).Append('\n');
        if (change.Source is { } words)
        {
            text.Append("      read from: \"").Append(words).Append("\"\n");
        }

        if (change.Witness is { } witness)
        {
            text.Append("      refused:   ").Append(witness.Shown).Append('\n');
            if (witness.Reason.Length > 0)
            {
                text.Append("      because:   ").Append(ReportWords.Reason(witness)).Append('\n');
            }
        }

        if (change.Kind is ChangeKind.Breaking or ChangeKind.Unknown && ReportWords.Location(report, change) is { Length: > 0 } location)
        {
            text.Append("      at:        ").Append(location).Append('\n');
        }
    }
}
