using SchemaGen.MindVideo.Emulator.Outputs;
using SchemaGen.MindVideo.Emulator.Storage;
using SchemaGen.MindVideo.Emulator.Tasks;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>What is asked about one task: its state, its events, its outputs.</summary>
internal sealed class TaskEndpoints(Authorization authorization, EmulatorStore store, EmulatorClock clock, EmulatorFaults faults, FaultyExchange exchange, EventStream stream)
{
    /// <summary><c>GET /api/v1/tasks/{id}</c>.</summary>
    public async Task GetAsync(HttpContext http)
    {
        if (await FindAsync(http).ConfigureAwait(false) is { } task)
        {
            await exchange.RunAsync(
                http,
                faults.DrawTransport(FaultTarget.Get, task.Model),
                () => Answer.Of(writer => TaskJson.Write(writer, task, clock.Now, PublicAddress.Of(http)))).ConfigureAwait(false);
        }
    }

    /// <summary><c>GET /api/v1/tasks/{id}/events</c>.</summary>
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

    /// <summary><c>GET /outputs/{id}/{index}.png</c>: without an API key, as hosted files are.</summary>
    public async Task GetOutputAsync(HttpContext http)
    {
        EmulatedTask? task = store.Find((string)http.Request.RouteValues["id"]!);
        if (task is null
            || !task.HasEndedAt(clock.Now)
            || task.Outcome != TaskOutcome.Succeeded
            || !int.TryParse((string)http.Request.RouteValues["index"]!, out int index)
            || (uint)index >= task.Output.Count)
        {
            await Answer.Error(http, StatusCodes.Status404NotFound, "output_not_found", "There is no such output, or not yet.").SendAsync(http).ConfigureAwait(false);
            return;
        }

        await exchange.RunAsync(
            http,
            faults.DrawTransport(FaultTarget.Output, task.Model),
            () => new Answer(StatusCodes.Status200OK, "image/png", Landscape.Draw(task.Output, index)).With("Cache-Control", "public, max-age=31536000, immutable")).ConfigureAwait(false);
    }

    private Answer EventList(EmulatedTask task) => Answer.Of(writer =>
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

    /// <summary>The task of the path; or null, when the refusal has been sent.</summary>
    private async Task<EmulatedTask?> FindAsync(HttpContext http)
    {
        Answer? refusal = authorization.Refuse(http);
        EmulatedTask? task = refusal is null ? store.Find((string)http.Request.RouteValues["id"]!) : null;
        if (task is null)
        {
            refusal ??= Answer.Error(http, StatusCodes.Status404NotFound, "task_not_found", "There is no such task.");
            await refusal.SendAsync(http).ConfigureAwait(false);
        }

        return task;
    }
}
