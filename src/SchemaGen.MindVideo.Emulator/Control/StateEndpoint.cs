using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Http;
using SchemaGen.MindVideo.Emulator.Json;
using SchemaGen.MindVideo.Emulator.Storage;
using SchemaGen.MindVideo.Emulator.Tasks;

namespace SchemaGen.MindVideo.Emulator.Control;

/// <summary>The endpoints <c>/emulator/tasks</c> and <c>/emulator/state</c>.</summary>
internal sealed class StateEndpoint(EmulatorStore store, EmulatorClock clock, EmulatorFaults faults)
{
    /// <summary>Lists all tasks, without their outputs.</summary>
    public Task GetTasksAsync(HttpContext http)
    {
        IReadOnlyList<EmulatedTask> tasks = store.All();
        DateTimeOffset now = clock.Now;
        return ApiResponse.Of(writer =>
        {
            writer.WriteStartArray("tasks");
            foreach (EmulatedTask task in tasks)
            {
                writer.WriteStartObject();
                Write(writer, task, now);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }).SendAsync(http);
    }

    /// <summary>Deletes tasks, ledger and faults, and ends open streams of events.</summary>
    public Task DeleteAsync(HttpContext http)
    {
        store.Clear();
        faults.Clear();
        clock.Advance(TimeSpan.Zero);
        return ApiResponse.Nothing.SendAsync(http);
    }

    private static void Write(Utf8JsonWriter writer, EmulatedTask task, DateTimeOffset now)
    {
        TaskJson.WriteIds(writer, task);
        writer.WriteString("idempotency_key", task.IdempotencyKey);
        writer.WriteString("model", task.Model);
        writer.WriteString("status", task.StatusAt(now));
        writer.WriteNumber("cost_estimate", JsonText.Money(task.Cost));
        writer.WriteString("created_at", TimeText.Of(task.CreatedAt));
    }
}
