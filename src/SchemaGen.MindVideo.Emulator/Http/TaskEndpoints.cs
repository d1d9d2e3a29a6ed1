using SchemaGen.MindVideo.Emulator.Outputs;
using SchemaGen.MindVideo.Emulator.Storage;
using SchemaGen.MindVideo.Emulator.Tasks;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>The endpoints of one task: its state, its events and its outputs.</summary>
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

    /// <summary>Handles <c>GET /outputs/{id}/{index}.png</c>. Like hosted files, it needs no API key.</summary>
    public async Task GetOutputAsync(HttpContext http)
    {
        EmulatedTask? task = store.Find((string)http.Request.RouteValues["id"]!);
        if (task is null
            || !task.HasEndedAt(clock.Now)
            || task.Outcome != TaskOutcome.Succeeded
            || !int.TryParse((string)http.Request.RouteValues["index"]!, out int index)
            || (uint)index >= task.Output.Count)
        {
            await ApiResponse.Error(http, StatusCodes.Status404NotFound, "output_not_found", "There is no such output, or not yet.").SendAsync(http).ConfigureAwait(false);
            return;
        }

        await exchange.RunAsync(
            http,
            faults.DrawTransport(FaultTarget.Output, task.Model),
            () => new ApiResponse(StatusCodes.Status200OK, "image/png", Landscape.Draw(task.Output, index)).With("Cache-Control", "public, max-age=31536000, immutable")).ConfigureAwait(false);
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
