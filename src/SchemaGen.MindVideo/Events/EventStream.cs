using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace SchemaGen.MindVideo;

/// <summary>Reads the events of a task: a JSON list, or a stream of server-sent events, which is taken up again where it broke off.</summary>
internal sealed class EventStream(ApiTransport transport, MindVideoOptions options, TimeProvider time, ILogger logger)
{
    public async IAsyncEnumerable<MindVideoTaskEvent> ReadAsync(string taskId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? lastId = null;
        int breaks = 0;
        while (true)
        {
            ApiRequest request = new() { Operation = "get of events", Uri = transport.TaskUri(taskId, "/events"), TaskId = taskId, AcceptsEvents = true, LastEventId = lastId };
            using ApiAnswer answer = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (!answer.IsStream)
            {
                foreach (MindVideoTaskEvent item in EventReader.ReadList(answer.Json) ?? throw transport.Misunderstood(request, answer, "holds no list of events"))
                {
                    yield return item;
                }

                yield break;
            }

            var stream = new IdleTimeoutStream(await answer.OpenStreamAsync(cancellationToken).ConfigureAwait(false), options.AttemptTimeout, time);
            SseParser<MindVideoTaskEvent> parser = SseParser.Create(stream, static (type, data) => Parse(type, data));
            IAsyncEnumerator<SseItem<MindVideoTaskEvent>> items = parser.EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using ConfiguredAsyncDisposable disposal = items.ConfigureAwait(false);
            bool hasSeenUnnamed = false;
            Exception? fault;
            while (true)
            {
                (bool hasMoved, fault) = await MoveAsync(items).ConfigureAwait(false);
                if (!hasMoved)
                {
                    break;
                }

                hasSeenUnnamed |= string.IsNullOrEmpty(items.Current.EventId);
                lastId = items.Current.EventId ?? lastId;
                yield return WithId(items.Current);
            }

            if (fault is null)
            {
                yield break;
            }

            // Without an id, nobody can say where to go on: events would come twice.
            if (hasSeenUnnamed || ++breaks > options.MaxRetryAttempts)
            {
                throw new MindVideoException($"The events of task '{taskId}' broke off: {fault.Message}", fault) { TaskId = taskId, Attempts = breaks };
            }

            TimeSpan delay = parser.ReconnectionInterval is { } asked && asked > TimeSpan.Zero ? asked : options.RetryDelay;
            logger.EventsBrokeOff(taskId, lastId, delay, fault.Message);
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask<(bool HasMoved, Exception? Fault)> MoveAsync(IAsyncEnumerator<SseItem<MindVideoTaskEvent>> items)
    {
        try
        {
            return (await items.MoveNextAsync().ConfigureAwait(false), null);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            return (false, exception);
        }
    }

    private static MindVideoTaskEvent Parse(string type, ReadOnlySpan<byte> data)
    {
        // "message" is what a stream calls an event whose type it did not say.
        string? known = type == SseParser.EventTypeDefault ? null : type;
        try
        {
            var reader = new Utf8JsonReader(data);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            return EventReader.Read(document.RootElement, null, known);
        }
        catch (JsonException)
        {
            // The page says nothing of the data of an event; a text that is no JSON is kept as a text.
            using JsonDocument text = JsonDocument.Parse($"\"{JsonEncodedText.Encode(data)}\"");
            return EventReader.Read(text.RootElement, null, known);
        }
    }

    private static MindVideoTaskEvent WithId(SseItem<MindVideoTaskEvent> item) => item.Data.EventId is not null || string.IsNullOrEmpty(item.EventId)
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
