using System.Globalization;
using System.Text;
using SchemaGen.MindVideo.Emulator.Json;
using SchemaGen.MindVideo.Emulator.Storage;
using SchemaGen.MindVideo.Emulator.Tasks;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Sends the events of a task as server-sent events: first those that were, then each when it happens, until the task has ended. Only an open stream waits; a task never does.</summary>
internal sealed class EventStream(EmulatorStore store, EmulatorClock clock, MindVideoEmulatorOptions options, CancellationToken stopping)
{
    private const string ContentType = "text/event-stream";

    /// <summary>The longest that one timer waits.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(1);

    public static bool IsAskedFor(HttpContext http) =>
        http.Request.Headers.Accept.Any(static accept => accept?.Contains(ContentType, StringComparison.OrdinalIgnoreCase) == true);

    /// <param name="http">The request.</param>
    /// <param name="task">The task.</param>
    /// <param name="fault">What goes wrong with the stream, or null.</param>
    public async Task SendAsync(HttpContext http, EmulatedTask task, EmulatorFault? fault)
    {
        if (await StreamFaults.TrySendAsync(http, task, fault).ConfigureAwait(false))
        {
            return;
        }

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            await WriteHeadAsync(http.Response, ends.Token).ConfigureAwait(false);
            await FollowAsync(http, task, ends.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The caller has gone, or the emulator stops: the stream can be resumed.
        }
    }

    public static Task WriteHeadAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-cache";
        return response.Body.FlushAsync(cancellationToken);
    }

    /// <summary>One event as the stream has it.</summary>
    public static byte[] Frame(TaskEvent happened) =>
        Encoding.UTF8.GetBytes($"id: {happened.Id}\nevent: {happened.Type}\ndata: {Encoding.UTF8.GetString(JsonText.Object(happened.WriteTo))}\n\n");

    /// <summary>The events that the caller does not have yet, those to come included.</summary>
    public static IEnumerable<TaskEvent> Ahead(HttpContext http, EmulatedTask task)
    {
        int lastSeen = LastSeen(http);
        return TaskEvent.Of(task).Where(happened => happened.Number > lastSeen);
    }

    private async Task FollowAsync(HttpContext http, EmulatedTask task, CancellationToken cancellationToken)
    {
        Queue<TaskEvent> ahead = new(Ahead(http, task));
        DateTimeOffset nextComment = DateTimeOffset.UtcNow + options.KeepAlive;
        while (ahead.Count > 0)
        {
            Task change = clock.NextChange;
            DateTimeOffset now = clock.Now;
            if (ahead.Peek().At <= now)
            {
                await WriteAsync(http, Frame(ahead.Dequeue()), cancellationToken).ConfigureAwait(false);
                nextComment = DateTimeOffset.UtcNow + options.KeepAlive;
                continue;
            }

            if (store.Find(task.TaskId) is null)
            {
                // The state was deleted: nothing will happen any more.
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
        // Timers end a little early at times; then the loop would spin.
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

    /// <summary>The number of the last event that the caller has; 0 where it says nothing that can be one.</summary>
    private static int LastSeen(HttpContext http) =>
        int.TryParse(http.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
