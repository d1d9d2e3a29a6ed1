using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace SchemaGen.MindVideo;

/// <summary>Reads the events of a task: a JSON list, or a stream of server-sent events, which is resumed where it ended before the task did.</summary>
internal sealed class EventStream(ApiTransport transport, TaskCalls calls, CallTelemetry tracked, MindVideoOptions options, TimeProvider time, ClientTelemetry telemetry, ILogger logger)
{
    private const string Operation = "get of events";

    private readonly BackOff _backOff = BackOff.OfRetries(options);

    public async IAsyncEnumerable<MindVideoTaskEvent> ReadAsync(string taskId, RequestHeaders headers, bool isPart, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = new EventCursor();
        while (true)
        {
            ApiRequest request = new() { Operation = Operation, Uri = transport.TaskUri(taskId, "/events"), TaskId = taskId, Headers = headers, AcceptsEvents = true, LastEventId = cursor.LastSendableId, IsNewTask = calls.IsNew(taskId) };
            using ApiResponse response = await CallTelemetry.TrackAsync(tracked.Begin("events", null, taskId, isPart), () => transport.SendAsync(request, cancellationToken)).ConfigureAwait(false);
            if (!response.IsStream)
            {
                foreach (MindVideoTaskEvent item in ListOf(request, response).Where(cursor.IsNew))
                {
                    yield return item;
                }

                yield break;
            }

            var stream = new IdleTimeoutStream(await response.OpenStreamAsync(cancellationToken).ConfigureAwait(false), options.AttemptTimeout, time);
            SseParser<ReceivedEvent> parser = SseParser.Create(new EventLimitStream(stream, options.MaxResponseBytes), (type, data) => ReceivedEvent.Parse(type, data, transport.Scrubber));
            cursor.BeginStream();
            IAsyncEnumerator<SseItem<ReceivedEvent>> items = parser.EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using ConfiguredAsyncDisposable disposal = items.ConfigureAwait(false);
            Exception? error;
            while (true)
            {
                (bool hasMoved, error) = await MoveAsync(items).ConfigureAwait(false);
                if (!hasMoved)
                {
                    break;
                }

                if (cursor.Advance(items.Current))
                {
                    yield return EventData.WithId(items.Current.Data.Event, transport.Scrubber.Scrub(items.Current.EventId));
                }
            }

            if (cursor.IsOver)
            {
                yield break;
            }

            // A task may be queued for long without an event: an idle timeout is not an error, and does not count as a break.
            if (error is not IdleTimeoutException && !cursor.MayReconnect(options.MaxRetryAttempts))
            {
                if (error is null)
                {
                    // Stream after stream has ended without a new event: there are no more.
                    yield break;
                }

                throw new MindVideoException($"The events of task '{taskId}' broke off: {transport.Scrubber.Scrub(Transience.Describe(error))}", transport.Scrubber.Clean(error)) { TaskId = taskId, Attempts = cursor.Breaks, IsTransient = true };
            }

            TimeSpan delay = _backOff.Delay(Math.Max(cursor.Breaks - 1, 0), parser.ReconnectionInterval, options.MaxRetryAfter);
            telemetry.CountRetry(Operation, null);
            logger.EventsBrokeOff(taskId, transport.Scrubber.Scrub(cursor.LastSendableId), delay.TotalSeconds, error is null ? "the stream ended" : transport.Scrubber.Scrub(Transience.Describe(error)));
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private IReadOnlyList<MindVideoTaskEvent> ListOf(ApiRequest request, ApiResponse response) =>
        response.IsEnd ? [] : EventReader.ReadList(response.Json) ?? throw transport.Misunderstood(request, response, "holds no list of events");

    private static async ValueTask<(bool HasMoved, Exception? Error)> MoveAsync(IAsyncEnumerator<SseItem<ReceivedEvent>> items)
    {
        try
        {
            return (await items.MoveNextAsync().ConfigureAwait(false), null);
        }
        catch (InvalidDataException exception)
        {
            throw new MindVideoException(exception.Message, exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && Transience.IsTransient(exception))
        {
            return (false, exception);
        }
    }
}
