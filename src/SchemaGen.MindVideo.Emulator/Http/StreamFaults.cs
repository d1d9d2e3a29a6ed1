using System.Text;
using SchemaGen.MindVideo.Emulator.Tasks;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Injects faults into streams of events.</summary>
internal static class StreamFaults
{
    /// <summary>Sends a faulty response, where the fault is one of the response.</summary>
    /// <returns>Whether a response was sent.</returns>
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
                byte[] first = EventFrames.Frame(TaskEvent.Of(task)[0]);
                await HugeBody.SendAsync(http, new ApiResponse(StatusCodes.Status200OK, EventFrames.ContentType, first)).ConfigureAwait(false);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Sends the next event and a part of the one after it, which a reader must not take for an event.</summary>
    private static async Task CutAsync(HttpContext http, EmulatedTask task)
    {
        TaskEvent[] ahead = [.. EventFrames.Ahead(http, task)];
        await EventFrames.WriteHeadAsync(http.Response, http.RequestAborted).ConfigureAwait(false);
        if (ahead.Length > 0)
        {
            await http.Response.Body.WriteAsync(EventFrames.Frame(ahead[0]), http.RequestAborted).ConfigureAwait(false);
        }

        if (ahead.Length > 1)
        {
            await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"id: {ahead[1].Id}\nevent: {ahead[1].Type}\ndata: {{\"ev"), http.RequestAborted).ConfigureAwait(false);
        }

        await Connections.AbortAfterSendingAsync(http).ConfigureAwait(false);
    }
}
