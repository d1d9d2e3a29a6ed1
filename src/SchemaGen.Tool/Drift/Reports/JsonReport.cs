using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaGen.Tool.Drift.Changes;

namespace SchemaGen.Tool.Drift.Reports;

/// <summary>Writes a report as JSON, for scripts and agents.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(DriftReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            Write(json, report);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Writes the report as an object of a larger document.</summary>
    public static void Write(Utf8JsonWriter json, DriftReport report)
    {
        json.WriteStartObject();
        json.WriteString("slug", report.Slug);
        json.WriteString("old", report.OldFile);
        json.WriteString("new", report.NewFile);
        json.WriteString("verdict", NameOf(report.Verdict));
        json.WriteBoolean("breaking", report.IsBreaking);
        json.WriteString("summary", ReportWords.Summary(report));
        json.WriteStartArray("changes");
        foreach (Change change in report.Changes)
        {
            WriteChange(json, change);
        }

        json.WriteEndArray();
        json.WriteStartArray("names");
        foreach (NameChange change in report.Names)
        {
            json.WriteStartObject();
            json.WriteString("kind", NameOf(change.Kind));
            json.WriteString("name", change.Name);
            WriteText(json, "newName", change.NewName);
            json.WriteString("sentence", change.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteString("kind", ChangeKinds.NameOf(change.Kind));
        json.WriteString("keyword", change.Keyword);
        json.WriteString("place", change.Place);
        json.WriteString("sentence", change.Sentence);
        WriteText(json, "old", change.Old);
        WriteText(json, "new", change.New);
        WritePlace(json, "oldPlace", change.OldPlace);
        WritePlace(json, "newPlace", change.NewPlace);
        WriteText(json, "source", change.Source);
        if (change.Witness is { } witness)
        {
            json.WriteStartObject("witness");
            json.WritePropertyName("input");
            json.WriteRawValue(witness.Json);
            json.WriteString("reason", witness.Reason);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, FilePlace? place)
    {
        if (place is not null)
        {
            json.WriteStartObject(name);
            json.WriteString("pointer", place.Pointer);
            if (place.Line > 0)
            {
                json.WriteNumber("line", place.Line);
                json.WriteNumber("column", place.Column);
            }

            json.WriteEndObject();
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
