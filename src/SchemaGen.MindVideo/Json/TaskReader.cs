using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>
/// Reads a task as the platform's page shows it, and what is likely to be meant where another shape comes: a task inside of <c>data</c> or <c>task</c>, files as bare URLs, costs as texts, an error that is
/// one text. A paid answer is not lost for its form.
/// </summary>
internal static class TaskReader
{
    private static readonly string[] s_envelopes = ["data", "task", "result"];

    /// <summary>Reads a task, or returns nothing when the text is not about one.</summary>
    public static MindVideoTask? Read(JsonElement answer, string? idempotencyKey = null, string? headerRequestId = null)
    {
        JsonElement task = Unwrap(answer);
        if (task.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        var members = new Members(task);
        string? id = members.TakeId("task_id", "id");
        if (!TaskIds.IsGood(id))
        {
            return null;
        }

        string? requestId = members.TakeId("request_id") ?? RequestIdOf(answer) ?? headerRequestId;
        string? status = members.TakeText("status", "state");
        return new MindVideoTask
        {
            TaskId = id,
            RequestId = requestId,
            Status = status is null ? default : new MindVideoTaskStatus(status),
            CostEstimate = members.TakeDecimal("cost_estimate"),
            CostActual = members.TakeDecimal("cost_actual"),
            Output = members.TryTake("output", out JsonElement output) ? ReadOutput(output) : null,
            Error = members.TryTake("error", out JsonElement error) ? ReadError(error) : null,
            IdempotencyKey = idempotencyKey,
            AdditionalProperties = members.Rest(),
        };
    }

    public static string? RequestIdOf(JsonElement answer) =>
        answer.ValueKind is JsonValueKind.Object && answer.TryGetProperty("request_id", out JsonElement id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number ? id.ToString() : null;

    private static JsonElement Unwrap(JsonElement answer)
    {
        if (answer.ValueKind is not JsonValueKind.Object || answer.TryGetProperty("task_id", out _))
        {
            return answer;
        }

        foreach (string envelope in s_envelopes)
        {
            if (answer.TryGetProperty(envelope, out JsonElement inner) && inner.ValueKind is JsonValueKind.Object && (inner.TryGetProperty("task_id", out _) || inner.TryGetProperty("id", out _)))
            {
                return inner;
            }
        }

        return answer;
    }

    private static MindVideoOutput ReadOutput(JsonElement output)
    {
        if (output.ValueKind is not JsonValueKind.Object)
        {
            // Not what the page shows: kept whole, under the name it had.
            return new MindVideoOutput { AdditionalProperties = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["output"] = output.Clone() } };
        }

        var members = new Members(output);
        return new MindVideoOutput
        {
            Images = ReadFiles(ref members, "images", "image"),
            Videos = ReadFiles(ref members, "videos", "video"),
            AdditionalProperties = members.Rest(),
        };
    }

    /// <summary>Reads files. A list with something in it that is no file we know is kept for the user as well: it was paid for.</summary>
    private static MindVideoFile[] ReadFiles(ref Members members, string many, string one)
    {
        string name = members.TryPeek(many, out _) ? many : one;
        if (!members.TryPeek(name, out JsonElement files))
        {
            members.Take(many);
            return [];
        }

        JsonElement[] items = files.ValueKind is JsonValueKind.Array ? [.. files.EnumerateArray()] : [files];
        MindVideoFile[] read = [.. items.Select(ReadFile).OfType<MindVideoFile>()];
        if (read.Length == items.Length)
        {
            members.Take(name);
        }

        return read;
    }

    private static MindVideoFile? ReadFile(JsonElement file)
    {
        if (file.ValueKind is JsonValueKind.String)
        {
            return new MindVideoFile { Url = file.GetString()! };
        }

        if (file.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        var members = new Members(file);
        return members.TakeText("url") is { } url ? new MindVideoFile { Url = url, AdditionalProperties = members.Rest() } : null;
    }

    private static MindVideoTaskError ReadError(JsonElement error)
    {
        if (error.ValueKind is not JsonValueKind.Object)
        {
            return new MindVideoTaskError { Message = error.ValueKind is JsonValueKind.String ? error.GetString() : error.GetRawText() };
        }

        var members = new Members(error);
        return new MindVideoTaskError
        {
            Code = members.TakeText("code", "type"),
            Message = members.TakeText("message", "detail"),
            AdditionalProperties = members.Rest(),
        };
    }
}
