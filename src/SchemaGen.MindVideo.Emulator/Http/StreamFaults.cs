using System.Text;
using SchemaGen.MindVideo.Emulator.Tasks;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>What goes wrong with a stream of events.</summary>
internal static class StreamFaults
{
    /// <summary>Sends the faulty answer, where the fault is one of the answer.</summary>
    /// <returns>Whether it was one.</returns>
    public static async Task<bool> TrySendAsync(HttpContext http, EmulatedTask task, EmulatorFault? fault)
    {
        switch (fault?.Kind)
        {
            case FaultKind.DropResponse:
                http.Abort();
                return true;
            case FaultKind.CutBody:
                await CutAsync(http, task).ConfigureAwait(false);
                return true;
            case FaultKind.GarbageBody:
                await FaultyExchange.Garbage.SendAsync(http).ConfigureAwait(false);
                return true;
            case FaultKind.HugeBody:
                byte[] first = EventStream.Frame(TaskEvent.Of(task)[0]);
                await HugeBody.SendAsync(http, new Answer(StatusCodes.Status200OK, "text/event-stream", first)).ConfigureAwait(false);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The next event, and half of the one after it, as far as its name: a reader must not take it for an event.</summary>
    private static async Task CutAsync(HttpContext http, EmulatedTask task)
    {
        TaskEvent[] ahead = [.. EventStream.Ahead(http, task)];
        await EventStream.WriteHeadAsync(http.Response, http.RequestAborted).ConfigureAwait(false);
        if (ahead.Length > 0)
        {
            await http.Response.Body.WriteAsync(EventStream.Frame(ahead[0]), http.RequestAborted).ConfigureAwait(false);
        }

        if (ahead.Length > 1)
        {
            await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"id: {ahead[1].Id}\nevent: {ahead[1].Type}\ndata: {{\"ev"), http.RequestAborted).ConfigureAwait(false);
        }

        await Connections.AbortAfterSendingAsync(http).ConfigureAwait(false);
    }
}
