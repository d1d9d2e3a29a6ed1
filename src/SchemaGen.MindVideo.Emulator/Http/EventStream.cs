using SchemaGen.MindVideo.Emulator.Storage;
using SchemaGen.MindVideo.Emulator.Tasks;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Sends the events of a task as server-sent events: first the past ones, then each when it happens, until the task has ended. Only open streams use timers; tasks do not.</summary>
internal sealed class EventStream(EmulatorStore store, EmulatorClock clock, MindVideoEmulatorOptions options, CancellationToken stopping)
{
    /// <summary>The longest delay of one timer.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(1);

    public static bool IsAskedFor(HttpContext http) =>
        http.Request.Headers.Accept.Any(static accept => accept?.Contains(EventFrames.ContentType, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Sends the stream.</summary>
    /// <param name="http">The request.</param>
    /// <param name="task">The task.</param>
    /// <param name="fault">The fault to inject, or null.</param>
    public async Task SendAsync(HttpContext http, EmulatedTask task, EmulatorFault? fault)
    {
        if (await StreamFaults.TrySendAsync(http, task, fault).ConfigureAwait(false))
        {
            return;
        }

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            await EventFrames.WriteHeadAsync(http.Response, ends.Token).ConfigureAwait(false);
            await FollowAsync(http, task, ends.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The caller has disconnected, or the emulator stops: the stream can be resumed.
        }
    }

    private async Task FollowAsync(HttpContext http, EmulatedTask task, CancellationToken cancellationToken)
    {
        Queue<TaskEvent> ahead = new(EventFrames.Ahead(http, task));
        DateTimeOffset nextComment = DateTimeOffset.UtcNow + options.KeepAlive;
        while (ahead.Count > 0)
        {
            Task change = clock.NextChange;
            DateTimeOffset now = clock.Now;
            if (ahead.Peek().At <= now)
            {
                await WriteAsync(http, EventFrames.Frame(ahead.Dequeue()), cancellationToken).ConfigureAwait(false);
                nextComment = DateTimeOffset.UtcNow + options.KeepAlive;
                continue;
            }

            if (store.Find(task.TaskId) is null)
            {
                // The state was deleted, so there will be no more events.
                return;
            }

            TimeSpan silence = nextComment - DateTimeOffset.UtcNow;
            if (silence <= TimeSpan.Zero)
            {
                await WriteAsync(http, ": keep-alive\n\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
                nextComment = DateTimeOffset.UtcNow + options.KeepAlive;
                continue;
            }

            TimeSpan due = clock.IsFrozen ? s_longestWait : ahead.Peek().At - now;
            await WaitAsync(change, due < silence ? due : silence, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task WaitAsync(Task change, TimeSpan time, CancellationToken cancellationToken)
    {
        // A timer may end a little early, and then the loop would spin.
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(change, Task.Delay(time + TimeSpan.FromMilliseconds(1), timer.Token)).ConfigureAwait(false);
        await timer.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static async Task WriteAsync(HttpContext http, byte[] frame, CancellationToken cancellationToken)
    {
        await http.Response.Body.WriteAsync(frame, cancellationToken).ConfigureAwait(false);
        await http.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
