using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>Reads the data of one server-sent event. The platform's page says nothing of it: what is no JSON is kept as a text.</summary>
internal static class EventData
{
    public static MindVideoTaskEvent Parse(string type, ReadOnlySpan<byte> data, KeyScrubber scrubber)
    {
        // "message" is what a stream calls an event whose type it did not say.
        string? known = type == SseParser.EventTypeDefault ? null : scrubber.Scrub(type);
        ReadOnlyMemory<byte> text = AnswerText.Clean(data.ToArray(), null, scrubber);
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

    public static MindVideoTaskEvent WithId(SseItem<MindVideoTaskEvent> item) => item.Data.EventId is not null || string.IsNullOrEmpty(item.EventId)
        ? item.Data
        : new MindVideoTaskEvent
        {
            EventId = item.EventId,
            Type = item.Data.Type,
            TaskId = item.Data.TaskId,
            Status = item.Data.Status,
            CreatedAt = item.Data.CreatedAt,
            AdditionalProperties = item.Data.AdditionalProperties,
        };
}
