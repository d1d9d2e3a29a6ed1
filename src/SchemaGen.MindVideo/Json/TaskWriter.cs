using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>
/// Writes a task in the form that <see cref="TaskReader"/> reads. The task's own additional properties are left out: a platform may repeat the input there.
/// </summary>
internal static class TaskWriter
{
    public static void Write(Utf8JsonWriter writer, MindVideoTask task)
    {
        writer.WriteStartObject();
        writer.WriteString("task_id"u8, task.TaskId);
        WriteText(writer, "request_id"u8, task.RequestId);
        WriteText(writer, "status"u8, task.Status.Value);
        WriteNumber(writer, "cost_estimate"u8, task.CostEstimate);
        WriteNumber(writer, "cost_actual"u8, task.CostActual);
        if (task.Output is { } output)
        {
            writer.WriteStartObject("output"u8);
            WriteFiles(writer, "images", "image", output.Images, output.AdditionalProperties);
            WriteFiles(writer, "videos", "video", output.Videos, output.AdditionalProperties);
            WriteRest(writer, output.AdditionalProperties);
            writer.WriteEndObject();
        }

        if (task.Error is { } error)
        {
            writer.WriteStartObject("error"u8);
            WriteText(writer, "code"u8, error.Code);
            WriteText(writer, "message"u8, error.Message);
            WriteRest(writer, error.AdditionalProperties);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes files, unless their list stands in the rest as well, because an item of it is not a known form of a file.</summary>
    private static void WriteFiles(Utf8JsonWriter writer, string many, string one, IReadOnlyList<MindVideoFile> files, IReadOnlyDictionary<string, JsonElement> rest)
    {
        if (files.Count == 0 || rest.ContainsKey(many) || rest.ContainsKey(one))
        {
            return;
        }

        writer.WriteStartArray(many);
        foreach (MindVideoFile file in files)
        {
            writer.WriteStartObject();
            writer.WriteString("url"u8, file.Url);
            WriteRest(writer, file.AdditionalProperties);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteRest(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement> rest)
    {
        foreach ((string name, JsonElement value) in rest)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
    }
}
