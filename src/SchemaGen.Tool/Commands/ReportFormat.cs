using SchemaGen.Tool.Drift.Changes;
using SchemaGen.Tool.Drift.Reports;

namespace SchemaGen.Tool.Commands;

/// <summary>The forms in which changes are printed.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Markdown,
    Sarif,
}

/// <summary>Writes reports in a form.</summary>
internal static class ReportFormats
{
    /// <summary>Returns one report.</summary>
    public static string Write(DriftReport report, ReportFormat format) => format switch
    {
        ReportFormat.Json => JsonReport.Write(report),
        ReportFormat.Markdown => MarkdownReport.Write(report),
        ReportFormat.Sarif => SarifReport.Write(report),
        _ => TextReport.Write(report),
    };

    /// <summary>Returns several reports as one text: Markdown for a pull request, or SARIF.</summary>
    public static string Write(IReadOnlyList<DriftReport> reports, ReportFormat format) => format == ReportFormat.Sarif
        ? SarifReport.Write(reports)
        : string.Join('\n', reports.Select(report => Write(report, format)));
}
