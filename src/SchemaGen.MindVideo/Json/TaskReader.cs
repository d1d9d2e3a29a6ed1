using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>
/// Reads a task as the platform's page shows it, and shapes that are likely to mean the same: a task inside of <c>data</c> or <c>task</c>, files as bare URLs, costs as strings, an error that is
/// one string. A paid response is not lost for its form.
/// </summary>
internal static class TaskReader
{
    private static readonly string[] s_envelopes = ["data", "task", "result"];

    /// <summary>Reads a task. Returns <see langword="null"/>, where the body has none.</summary>
    /// <param name="body">The body of the response.</param>
    /// <param name="idempotencyKey">The key that the task was submitted with, where it is known.</param>
    /// <param name="requestId">The id of the request, should the body have none.</param>
    /// <param name="headers">The headers of the response.</param>
    public static MindVideoTask? Read(JsonElement body, string? idempotencyKey = null, string? requestId = null, IReadOnlyDictionary<string, string>? headers = null)
    {
        if (TakeId(body, out Members members) is not { } id)
        {
            return null;
        }

        string? status = members.TakeText("status", "state");
        return new MindVideoTask
        {
            TaskId = id,
            RequestId = ServerText.OneLine(members.TakeId("request_id"), ServerText.LongestId) ?? RequestIds.Of(body) ?? requestId,
            Status = status is null ? default : new MindVideoTaskStatus(ServerText.OneLine(status, ServerText.LongestId)),
            CostEstimate = members.TakeDecimal("cost_estimate"),
            CostActual = members.TakeDecimal("cost_actual"),
            Output = members.TryTake("output", out JsonElement output) ? ReadOutput(output) : null,
            Error = members.TryTake("error", out JsonElement error) ? ReadError(error) : null,
            IdempotencyKey = idempotencyKey,
            ResponseHeaders = headers ?? NoProperties.Headers,
            AdditionalProperties = members.Rest(),
        };
    }

    /// <summary>Whether the body has a task.</summary>
    public static bool HasTask(JsonElement body) => TakeId(body, out _) is not null;

    /// <summary>Takes the id of the task in a body, and returns it and the task's further members; <see langword="null"/>, where there is none.</summary>
    private static string? TakeId(JsonElement body, out Members members)
    {
        JsonElement task = Unwrap(body);
        members = new Members(task);
        return task.ValueKind is JsonValueKind.Object && members.TakeId("task_id", "id") is { } id && TaskIds.IsGood(id) ? id : null;
    }

    private static JsonElement Unwrap(JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object || body.TryGetProperty("task_id", out _))
        {
            return body;
        }

        foreach (string envelope in s_envelopes)
        {
            if (body.TryGetProperty(envelope, out JsonElement inner) && inner.ValueKind is JsonValueKind.Object && (inner.TryGetProperty("task_id", out _) || inner.TryGetProperty("id", out _)))
            {
                return inner;
            }
        }

        return body;
    }

    private static MindVideoOutput ReadOutput(JsonElement output)
    {
        if (output.ValueKind is not JsonValueKind.Object)
        {
            // Not the shape of the page: it is kept whole, under its own name.
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

    /// <summary>Reads files. A list in which an item is not a known form of a file is also kept in the rest, because it was paid for.</summary>
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
