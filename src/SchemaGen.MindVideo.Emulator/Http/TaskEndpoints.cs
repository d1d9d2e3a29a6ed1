using SchemaGen.MindVideo.Emulator.Storage;
using SchemaGen.MindVideo.Emulator.Tasks;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>The endpoints of one task: its state and its events.</summary>
internal sealed class TaskEndpoints(Authorization authorization, EmulatorStore store, EmulatorClock clock, EmulatorFaults faults, FaultyExchange exchange, EventStream stream)
{
    /// <summary>Handles <c>GET /api/v1/tasks/{id}</c>.</summary>
    public async Task GetAsync(HttpContext http)
    {
        if (await FindAsync(http).ConfigureAwait(false) is { } task)
        {
            await exchange.RunAsync(
                http,
                faults.DrawTransport(FaultTarget.Get, task.Model),
                () => ApiResponse.Of(writer => TaskJson.Write(writer, task, clock.Now, PublicAddress.Of(http)))).ConfigureAwait(false);
        }
    }

    /// <summary>Handles <c>GET /api/v1/tasks/{id}/events</c>.</summary>
    public async Task GetEventsAsync(HttpContext http)
    {
        if (await FindAsync(http).ConfigureAwait(false) is not { } task)
        {
            return;
        }

        EmulatorFault? fault = faults.DrawTransport(FaultTarget.Events, task.Model);
        if (EventStream.IsAskedFor(http))
        {
            if (await exchange.BeginAsync(http, fault).ConfigureAwait(false))
            {
                await stream.SendAsync(http, task, fault).ConfigureAwait(false);
            }
        }
        else
        {
            await exchange.RunAsync(http, fault, () => EventList(task)).ConfigureAwait(false);
        }
    }

    private ApiResponse EventList(EmulatedTask task) => ApiResponse.Of(writer =>
    {
        DateTimeOffset now = clock.Now;
        TaskJson.WriteIds(writer, task);
        writer.WriteStartArray("events");
        foreach (TaskEvent past in TaskEvent.Of(task).Where(past => past.At <= now))
        {
            writer.WriteStartObject();
            past.WriteTo(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    /// <summary>Finds the task of the path; or sends the refusal and returns null.</summary>
    private async Task<EmulatedTask?> FindAsync(HttpContext http)
    {
        ApiResponse? refusal = authorization.Refuse(http);
        EmulatedTask? task = refusal is null ? store.Find((string)http.Request.RouteValues["id"]!) : null;
        if (task is null)
        {
            refusal ??= ApiResponse.Error(http, StatusCodes.Status404NotFound, "task_not_found", "There is no such task.");
            await refusal.SendAsync(http).ConfigureAwait(false);
        }

        return task;
    }
}
