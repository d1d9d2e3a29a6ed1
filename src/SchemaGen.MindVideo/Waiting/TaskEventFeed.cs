using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace SchemaGen.MindVideo;

/// <summary>
/// The events of a task while it is waited for. They are read in the background, so that a stream that is silent, breaks or is not there never holds up the polls: whoever waits sees a status, or that there are no more.
/// </summary>
internal sealed class TaskEventFeed : IAsyncDisposable
{
    /// <summary>How many statuses may wait to be seen; then the stream is not read on.</summary>
    private const int Most = 16;

    private readonly Channel<MindVideoTaskStatus> _statuses = Channel.CreateBounded<MindVideoTaskStatus>(new BoundedChannelOptions(Most) { SingleReader = true, SingleWriter = true });
    private readonly CancellationTokenSource _stop;
    private readonly TimeProvider _time;
    private readonly Task _reading;
    private volatile bool _isLive;

    /// <summary>Reads the events of a task.</summary>
    public delegate IAsyncEnumerable<MindVideoTaskEvent> Source(string taskId, CancellationToken cancellationToken);

    /// <summary>Begins to read.</summary>
    /// <param name="events">The events.</param>
    /// <param name="taskId">The task; events that name another are left out.</param>
    /// <param name="turn">The turn that ends with the events.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Gets the reason why there are no more events.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public TaskEventFeed(Source events, string taskId, Gate.Turn turn, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        _time = time;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _reading = ReadAsync(events(taskId, _stop.Token), taskId, turn, logger, _stop.Token);
    }

    /// <summary>Whether the server has sent an event, and has not ended the stream for good.</summary>
    public bool IsLive => _isLive;

    /// <summary>Whether there are no more statuses.</summary>
    public bool IsOver => _statuses.Reader.Completion.IsCompletedSuccessfully;

    /// <summary>Waits for the next status. Returns <see langword="null"/> when there was none in time, or when there are no more.</summary>
    /// <param name="longest">How long to wait.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<MindVideoTaskStatus?> NextAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task delay = Task.Delay(longest, _time, timeout.Token);
        Task<bool> more = _statuses.Reader.WaitToReadAsync(timeout.Token).AsTask();
        try
        {
            if (await Task.WhenAny(more, delay).ConfigureAwait(false) == delay)
            {
                await delay.ConfigureAwait(false);
                return null;
            }

            return await more.ConfigureAwait(false) && _statuses.Reader.TryRead(out MindVideoTaskStatus status) ? status : null;
        }
        finally
        {
            await timeout.CancelAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task ReadAsync(IAsyncEnumerable<MindVideoTaskEvent> events, string taskId, Gate.Turn turn, ILogger logger, CancellationToken cancellationToken)
    {
        Exception? error = null;
        try
        {
            await foreach (MindVideoTaskEvent item in events.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                _isLive = true;
                if (item.Status is { } status && (item.TaskId ?? taskId) == taskId)
                {
                    await _statuses.Writer.WriteAsync(status, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The wait is over.
        }
        catch (MindVideoException exception)
        {
            // Not the end of the wait: polls see whether the task is there at all.
            logger.EventsFailed(taskId, exception.Message);
        }
        catch (Exception exception)
        {
            // What nobody expects ends the wait: its next look at the feed throws it.
            error = exception;
        }

        turn.Dispose();
        _isLive = false;
        _statuses.Writer.Complete(error);
    }
}
