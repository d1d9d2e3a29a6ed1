using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SchemaGen.Extensions.AI;

/// <summary>What a model is told about arguments that break the schema: what happened, what to do, and for each violation where, how, and what is allowed there.</summary>
internal sealed class ViolationReport(string functionName, string modelSlug, JsonElement schema, IReadOnlyList<ConstraintViolation> violations, int maximum)
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string FunctionName => functionName;

    public string ModelSlug => modelSlug;

    public IReadOnlyList<ConstraintViolation> Violations => violations;

    private int Listed => Math.Min(violations.Count, maximum);

    private int More => violations.Count - Listed;

    public string Summary()
    {
        string constraints = violations.Count == 1 ? "1 constraint" : string.Create(CultureInfo.InvariantCulture, $"{violations.Count} constraints");
        return $"'{functionName}' did not run: its arguments break {constraints}. Correct them and call '{functionName}' again, with all arguments.";
    }

    public string Lines()
    {
        var text = new StringBuilder();
        foreach (ConstraintViolation violation in violations.Take(Listed))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(violation).Append(" [").Append(violation.Keyword);
            string constraints = Json(writer => ValueConstraints.Write(writer, schema, violation));
            text.Append(constraints == "{}" ? "" : "; " + constraints).Append(']');
        }

        return More == 0 ? text.ToString() : text.Append(CultureInfo.InvariantCulture, $"\nand {More} more").ToString();
    }

    public JsonElement ToJson()
    {
        string json = Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("error", Summary());
            writer.WriteStartArray("violations");
            foreach (ConstraintViolation violation in violations.Take(Listed))
            {
                writer.WriteStartObject();
                writer.WriteString("pointer", violation.Pointer);
                writer.WriteString("keyword", violation.Keyword);
                writer.WriteString("message", violation.Message);
                writer.WritePropertyName("constraints");
                ValueConstraints.Write(writer, schema, violation);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            if (More > 0)
            {
                writer.WriteNumber("more", More);
            }

            writer.WriteEndObject();
        });
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
