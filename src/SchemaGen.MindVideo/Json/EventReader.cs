using System.Globalization;
using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>Reads the events of a task. The platform's page shows how to request them but no response, so every member is optional.</summary>
internal static class EventReader
{
    private static readonly string[] s_lists = ["events", "data", "items"];

    /// <summary>Reads a list of events: an array, or an object that contains one. Returns <see langword="null"/>, where there is none.</summary>
    public static IReadOnlyList<MindVideoTaskEvent>? ReadList(JsonElement body)
    {
        if (body.ValueKind is JsonValueKind.Object)
        {
            body = ListIn(body);
        }

        if (body.ValueKind is not JsonValueKind.Array)
        {
            return null;
        }

        var events = new List<MindVideoTaskEvent>(body.GetArrayLength());
        foreach (JsonElement item in body.EnumerateArray())
        {
            events.Add(Read(item, null, null));
        }

        return events;
    }

    /// <summary>Reads one event.</summary>
    /// <param name="data">The data of the event.</param>
    /// <param name="streamId">The id of the event in a stream of server-sent events.</param>
    /// <param name="streamType">The type of the event in the stream.</param>
    public static MindVideoTaskEvent Read(JsonElement data, string? streamId, string? streamType)
    {
        if (data.ValueKind is not JsonValueKind.Object)
        {
            return new MindVideoTaskEvent
            {
                EventId = streamId,
                Type = ServerText.OneLine(streamType, ServerText.LongestId),
                AdditionalProperties = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["data"] = data.Clone() },
            };
        }

        var members = new Members(data);
        string? status = members.TakeText("status", "state");
        return new MindVideoTaskEvent
        {
            EventId = ServerText.OneLine(members.TakeText("event_id", "id") ?? streamId, ServerText.LongestId),
            Type = ServerText.OneLine(members.TakeText("type", "event") ?? streamType, ServerText.LongestId),
            TaskId = ServerText.OneLine(members.TakeText("task_id"), ServerText.LongestId),
            Status = status is null ? null : new MindVideoTaskStatus(ServerText.OneLine(status, ServerText.LongestId)),
            CreatedAt = TakeTime(ref members),
            AdditionalProperties = members.Rest(),
        };
    }

    private static JsonElement ListIn(JsonElement body)
    {
        foreach (string name in s_lists)
        {
            if (body.TryGetProperty(name, out JsonElement list) && list.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
            {
                return list.ValueKind is JsonValueKind.Array ? list : ListIn(list);
            }
        }

        return default;
    }

    private static DateTimeOffset? TakeTime(ref Members members)
    {
        string? text = members.TakeText("created_at", "timestamp");
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;
    }
}
