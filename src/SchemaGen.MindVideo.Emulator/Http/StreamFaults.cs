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

    /// <summary>The first event, and half of what would come next, as far as its name: a reader must not take it for an event.</summary>
    private static async Task CutAsync(HttpContext http, EmulatedTask task)
    {
        IReadOnlyList<TaskEvent> events = TaskEvent.Of(task);
        await EventStream.WriteHeadAsync(http.Response, http.RequestAborted).ConfigureAwait(false);
        await http.Response.Body.WriteAsync(EventStream.Frame(events[0]), http.RequestAborted).ConfigureAwait(false);
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"id: {events[1].Id}\nevent: {events[1].Type}\ndata: {{\"ev"), http.RequestAborted).ConfigureAwait(false);
        await Connections.AbortAfterSendingAsync(http).ConfigureAwait(false);
    }
}
