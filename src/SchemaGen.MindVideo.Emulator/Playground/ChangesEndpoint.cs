using System.Text;
using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Changes;
using SchemaGen.MindVideo.Emulator.Http;
using SchemaGen.MindVideo.Emulator.Json;
using SchemaGen.MindVideo.Emulator.Storage;

namespace SchemaGen.MindVideo.Emulator.Playground;

/// <summary>
/// The endpoint <c>GET /playground/changes</c>: server-sent events that say which parts of the emulator have changed, so that the page reads them again. Between changes it only waits, for the next one or for the
/// time at which a task will start or end.
/// </summary>
internal sealed class ChangesEndpoint(EmulatorStore store, EmulatorClock clock, EmulatorChanges changes, TimeSpan keepAlive, CancellationToken stopping)
{
    /// <summary>The least time between two events: a program that submits a thousand tasks is shown, not followed.</summary>
    private static readonly TimeSpan s_leastPause = TimeSpan.FromMilliseconds(100);

    public async Task GetAsync(HttpContext http)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            await EventFrames.WriteHeadAsync(http.Response, ends.Token).ConfigureAwait(false);
            if (!HttpMethods.IsHead(http.Request.Method))
            {
                await FollowAsync(http, ends.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the emulator stops.
        }
    }

    private async Task FollowAsync(HttpContext http, CancellationToken ct)
    {
        DateTimeOffset? step = null;
        long steps = 0;
        (ChangeCounts, long, Task) sent = default;
        while (true)
        {
            Task change = changes.Next;
            Task tick = clock.NextChange;
            ChangeCounts counts = changes.Counts;
            DateTimeOffset now = clock.Now;
            steps += step <= now ? 1 : 0;
            if (sent != (counts, steps, tick))
            {
                await WriteAsync(http, Frame(counts, steps, now), ct).ConfigureAwait(false);
                sent = (counts, steps, tick);
                await Task.Delay(s_leastPause, ct).ConfigureAwait(false);
                step = store.NextStep(now);
                continue;
            }

            step = store.NextStep(now);
            if (!await WaitAsync(Task.WhenAny(change, tick), step - now, ct).ConfigureAwait(false))
            {
                await WriteAsync(http, ": keep-alive\n\n"u8.ToArray(), ct).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Waits for a change or a step; returns false where neither came, and it is time to show that the stream lives.</summary>
    private async Task<bool> WaitAsync(Task change, TimeSpan? due, CancellationToken ct)
    {
        bool isDue = due < keepAlive && !clock.IsFrozen;
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(ct);

        // A timer may end a little early, and then the loop would spin.
        Task first = await Task.WhenAny(change, Task.Delay((isDue ? due!.Value : keepAlive) + TimeSpan.FromMilliseconds(1), timer.Token)).ConfigureAwait(false);
        await timer.CancelAsync().ConfigureAwait(false);
        ct.ThrowIfCancellationRequested();
        return first == change || isDue;
    }

    private byte[] Frame(ChangeCounts counts, long steps, DateTimeOffset now) => Encoding.UTF8.GetBytes("data: " + Encoding.UTF8.GetString(JsonText.Object(writer =>
    {
        writer.WriteString("tasks", $"{counts.Tasks}.{steps}");
        writer.WriteNumber("faults", counts.Faults);
        writer.WriteNumber("keys", counts.Keys);
        WriteClock(writer, now);
    })) + "\n\n");

    private void WriteClock(Utf8JsonWriter writer, DateTimeOffset now)
    {
        writer.WriteStartObject("clock");
        writer.WriteString("now", TimeText.Of(now));
        writer.WriteBoolean("frozen", clock.IsFrozen);
        writer.WriteEndObject();
    }

    private static async Task WriteAsync(HttpContext http, byte[] frame, CancellationToken ct)
    {
        await http.Response.Body.WriteAsync(frame, ct).ConfigureAwait(false);
        await http.Response.Body.FlushAsync(ct).ConfigureAwait(false);
    }
}
