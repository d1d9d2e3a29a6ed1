using System.Globalization;
using SchemaGen.Tool.Drift.Changes;

namespace SchemaGen.Tool.Drift.Reports;

/// <summary>The words that the reports for people share.</summary>
internal static class ReportWords
{
    private const int LongestReason = 240;

    /// <summary>The heading of the changes of a kind.</summary>
    public static string Heading(ChangeKind kind) => kind switch
    {
        ChangeKind.Breaking => "Breaking: what was taken is refused",
        ChangeKind.Unknown => "Not decided: something may be refused",
        ChangeKind.DefaultChanged => "Default changed: the same call, another result",
        ChangeKind.WithoutEffect => "Without effect: taken, and ignored",
        ChangeKind.Deprecated => "Deprecated",
        ChangeKind.Widened => "Wider: more is taken",
        ChangeKind.Added => "New",
        _ => "Written otherwise, and the same for callers",
    };

    public const string NamesHeading = "C#: code that does not compile as it is";

    /// <summary>The report in one line: <c>2 breaking changes, 1 changed default; 3 C# names break</c>.</summary>
    public static string Summary(DriftReport report)
    {
        if (report.IsEmpty)
        {
            return "nothing changed for callers";
        }

        List<string> parts = [];
        Add(ChangeKind.Breaking, "breaking change");
        Add(ChangeKind.Unknown, "undecided change");
        Add(ChangeKind.DefaultChanged, "changed default");
        Add(ChangeKind.WithoutEffect, "member without effect", "members without effect");
        Add(ChangeKind.Deprecated, "deprecated member");
        Add(ChangeKind.Widened, "wider constraint");
        Add(ChangeKind.Added, "addition");
        Add(ChangeKind.Unaffected, "change without effect", "changes without effect");
        if (report.Names.Count > 0)
        {
            parts.Add(Count(report.Names.Count, "break in C#", "breaks in C#"));
        }

        return string.Join(", ", parts);

        void Add(ChangeKind kind, string one, string? many = null)
        {
            if (report.Count(kind) is > 0 and var count)
            {
                parts.Add(Count(count, one, many ?? one + "s"));
            }
        }
    }

    /// <summary>What the verdict means, with a full stop.</summary>
    public static string Verdict(DriftReport report) => report.Verdict switch
    {
        DriftVerdict.Compatible => "Every input that was taken is still taken (proved).",
        DriftVerdict.CompatibleForNamedMembers => "Every input that uses only the members that the old schema names is still taken (proved). The old schema takes others too, whatever they hold: one that happens to have the name of a new member may be refused.",
        DriftVerdict.Unknown => "Whether every input that was taken is still taken could not be decided.",
        _ => "Inputs that were taken are refused; each breaking change shows one.",
    };

    /// <summary>Why an input is refused, cut where it is long: what fits none of many alternatives has as many reasons.</summary>
    public static string Reason(Witness witness) => witness.Reason.Length <= LongestReason ? witness.Reason : witness.Reason[..witness.Reason.LastIndexOf(' ', LongestReason)] + " …";

    /// <summary>Where a change stands: in the new file, or in the old one where the new one has nothing of it.</summary>
    public static string Location(DriftReport report, Change change)
    {
        string? now = change.NewPlace is { } place ? Location(report.NewFile, place) : null;
        string? old = change.OldPlace is { } before ? Location(report.OldFile, before) : null;
        return old is null ? now ?? "" : now is null ? old : change.OldPlace!.Pointer == change.NewPlace!.Pointer && report.OldFile == report.NewFile ? now : $"{old} -> {now}";
    }

    private static string Location(string file, FilePlace place)
    {
        string name = Path.GetFileName(file);
        return (place.Line > 0 ? $"{name}:{place.Line.ToString(CultureInfo.InvariantCulture)}" : name) + (place.Pointer.Length == 0 ? "" : " " + place.Pointer);
    }

    private static string Count(int count, string one, string many) => count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);
}
