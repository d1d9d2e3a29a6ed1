using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace SchemaGen.MindVideo;

/// <summary>Reads the events of a task: a JSON list, or a stream of server-sent events, which is taken up again where it ended before the task did.</summary>
internal sealed class EventStream(ApiTransport transport, TaskCalls calls, MindVideoOptions options, TimeProvider time, ClientTelemetry telemetry, ILogger logger)
{
    private const string Operation = "get of events";

    public async IAsyncEnumerable<MindVideoTaskEvent> ReadAsync(string taskId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var progress = new EventProgress();
        while (true)
        {
            ApiRequest request = new() { Operation = Operation, Uri = transport.TaskUri(taskId, "/events"), TaskId = taskId, AcceptsEvents = true, LastEventId = progress.LastSendableId };
            using ApiAnswer answer = await calls.TrackAsync("events", taskId, () => transport.SendAsync(request, cancellationToken)).ConfigureAwait(false);
            if (!answer.IsStream)
            {
                foreach (MindVideoTaskEvent item in ListOf(request, answer))
                {
                    yield return item;
                }

                yield break;
            }

            var stream = new IdleTimeoutStream(await answer.OpenStreamAsync(cancellationToken).ConfigureAwait(false), options.AttemptTimeout, time);
            SseParser<MindVideoTaskEvent> parser = SseParser.Create(new EventLimitStream(stream, options.MaxResponseBytes), (type, data) => EventData.Parse(type, data, transport.Scrubber));
            IAsyncEnumerator<SseItem<MindVideoTaskEvent>> items = parser.EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using ConfiguredAsyncDisposable disposal = items.ConfigureAwait(false);
            Exception? fault;
            while (true)
            {
                (bool hasMoved, fault) = await MoveAsync(items).ConfigureAwait(false);
                if (!hasMoved)
                {
                    break;
                }

                if (progress.IsNew(items.Current))
                {
                    yield return EventData.WithId(items.Current);
                }
            }

            if (progress.IsOver)
            {
                yield break;
            }

            // A task may be silent in its queue for long: that is no fault, and counts for nothing.
            bool isSilence = fault is SilenceException;
            if (!isSilence && !progress.MayGoOn(options.MaxRetryAttempts))
            {
                if (fault is null)
                {
                    // The stream ended, again and again, and nothing was new: the platform has no more to say.
                    yield break;
                }

                throw new MindVideoException($"The events of task '{taskId}' broke off: {transport.Scrubber.Scrub(fault.Message)}", transport.Scrubber.Clean(fault)) { TaskId = taskId, Attempts = progress.Breaks };
            }

            TimeSpan delay = DelayBefore(progress.Breaks, parser.ReconnectionInterval);
            telemetry.CountRetry(Operation, null);
            logger.EventsBrokeOff(taskId, progress.LastSendableId, delay.TotalSeconds, fault is null ? "the stream ended" : transport.Scrubber.Scrub(fault.Message));
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private IReadOnlyList<MindVideoTaskEvent> ListOf(ApiRequest request, ApiAnswer answer) =>
        answer.IsEnd ? [] : EventReader.ReadList(answer.Json) ?? throw transport.Misunderstood(request, answer, "holds no list of events");

    /// <summary>Twice as long with each break, and as long as the server asks, within what we let it ask.</summary>
    private TimeSpan DelayBefore(int breaks, TimeSpan asked)
    {
        TimeSpan delay = options.RetryDelay * Math.Pow(2, Math.Clamp(breaks - 1, 0, 30));
        delay = delay < options.MaxRetryDelay ? delay : options.MaxRetryDelay;
        asked = asked < options.MaxRetryAfter ? asked : options.MaxRetryAfter;
        return delay < asked ? asked : delay;
    }

    private static async ValueTask<(bool HasMoved, Exception? Fault)> MoveAsync(IAsyncEnumerator<SseItem<MindVideoTaskEvent>> items)
    {
        try
        {
            return (await items.MoveNextAsync().ConfigureAwait(false), null);
        }
        catch (InvalidDataException exception)
        {
            throw new MindVideoException(exception.Message, exception);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            return (false, exception);
        }
    }
}
