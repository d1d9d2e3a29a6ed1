using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaGen.Tool.Drift.Changes;

namespace SchemaGen.Tool.Drift.Reports;

/// <summary>Writes reports as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a file.</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>The rule for C# names, beside those for the kinds of changes.</summary>
    private const string NameRule = "csharpName";

    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(params IReadOnlyList<DriftReport> reports)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (DriftReport report in reports)
            {
                WriteResults(json, report);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static string LevelOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Breaking => "error",
        ChangeKind.Unknown or ChangeKind.DefaultChanged or ChangeKind.WithoutEffect or ChangeKind.Deprecated => "warning",
        _ => "note",
    };

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "schemagen");
        json.WriteStartArray("rules");
        foreach (ChangeKind kind in Enum.GetValues<ChangeKind>())
        {
            WriteRule(json, ChangeKinds.NameOf(kind), ReportWords.Heading(kind), LevelOf(kind));
        }

        WriteRule(json, NameRule, ReportWords.NamesHeading, "warning");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, string id, string description, string level)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        WriteMessage(json, "shortDescription", description);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", level);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, DriftReport report)
    {
        foreach (Change change in report.Changes)
        {
            string refused = change.Witness is { } witness ? $" Refused from now on: {witness.Shown}" : "";
            WriteResult(json, report, ChangeKinds.NameOf(change.Kind), LevelOf(change.Kind), change.Sentence + refused, change.NewPlace, () =>
            {
                json.WriteString("slug", report.Slug);
                json.WriteString("keyword", change.Keyword);
                json.WriteString("place", change.Place);
                if (change.Old is not null)
                {
                    json.WriteString("old", change.Old);
                }

                if (change.New is not null)
                {
                    json.WriteString("new", change.New);
                }

                if (change.Witness is not null)
                {
                    json.WriteString("witness", change.Witness.Json);
                }
            });
        }

        foreach (NameChange change in report.Names)
        {
            WriteResult(json, report, NameRule, "warning", change.Sentence, null, () =>
            {
                json.WriteString("slug", report.Slug);
                json.WriteString("name", change.Name);
            });
        }
    }

    private static void WriteResult(Utf8JsonWriter json, DriftReport report, string rule, string level, string message, FilePlace? place, Action writeProperties)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", rule);
        json.WriteString("level", level);
        WriteMessage(json, "message", message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', report.NewFile.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (place is { Line: > 0 })
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            json.WriteNumber("startColumn", place.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (place is { Pointer.Length: > 0 })
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", place.Pointer);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("properties");
        writeProperties();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
