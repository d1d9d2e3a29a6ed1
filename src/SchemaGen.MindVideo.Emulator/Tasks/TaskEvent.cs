using System.Globalization;
using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Json;

namespace SchemaGen.MindVideo.Emulator.Tasks;

/// <summary>One event of a task.</summary>
/// <param name="Number">The running number among the events of the task, from 1.</param>
/// <param name="TaskId">The task.</param>
/// <param name="Status">The status of the task after the event.</param>
/// <param name="At">The time of the event.</param>
internal sealed record TaskEvent(int Number, string TaskId, string Status, DateTimeOffset At)
{
    public string Id => Number.ToString(CultureInfo.InvariantCulture);

    public string Type => "task." + Status;

    /// <summary>Returns all events of a task, past and future.</summary>
    public static IReadOnlyList<TaskEvent> Of(EmulatedTask task) =>
    [
        new(1, task.TaskId, "queued", task.CreatedAt),
        new(2, task.TaskId, "processing", task.StartsAt),
        new(3, task.TaskId, task.EndStatus, task.EndsAt),
    ];

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteString("event_id", Id);
        writer.WriteString("type", Type);
        writer.WriteString("task_id", TaskId);
        writer.WriteString("status", Status);
        writer.WriteString("created_at", TimeText.Of(At));
    }
}
