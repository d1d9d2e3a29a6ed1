using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>Reads the data of one server-sent event. The platform's page does not describe it, so data that is not JSON is kept as text.</summary>
internal static class EventData
{
    public static MindVideoTaskEvent Parse(string type, ReadOnlySpan<byte> data, KeyScrubber scrubber)
    {
        // A parser calls an event without a type "message".
        string? known = type == SseParser.EventTypeDefault ? null : scrubber.Scrub(type);
        ReadOnlyMemory<byte> text = ResponseDecoder.Decode(data.ToArray(), null, scrubber);
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return EventReader.Read(document.RootElement, null, known);
        }
        catch (JsonException)
        {
            using JsonDocument document = JsonDocument.Parse($"\"{JsonEncodedText.Encode(Encoding.UTF8.GetString(text.Span))}\"");
            return EventReader.Read(document.RootElement, null, known);
        }
    }

    /// <summary>Returns the event with the id that it has in the stream, where its data has none.</summary>
    public static MindVideoTaskEvent WithId(MindVideoTaskEvent item, string? streamId) => item.EventId is not null || string.IsNullOrEmpty(streamId)
        ? item
        : new MindVideoTaskEvent
        {
            EventId = ServerText.OneLine(streamId, ServerText.LongestId),
            Type = item.Type,
            TaskId = item.TaskId,
            Status = item.Status,
            CreatedAt = item.CreatedAt,
            AdditionalProperties = item.AdditionalProperties,
        };
}
