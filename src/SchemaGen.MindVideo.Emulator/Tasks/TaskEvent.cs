using System.Globalization;
using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Json;

namespace SchemaGen.MindVideo.Emulator.Tasks;

/// <summary>One event of a task.</summary>
/// <param name="Number">The running number of the task's events, from 1.</param>
/// <param name="TaskId">The task.</param>
/// <param name="Status">The status that the task has from then on.</param>
/// <param name="At">When.</param>
internal sealed record TaskEvent(int Number, string TaskId, string Status, DateTimeOffset At)
{
    public string Id => Number.ToString(CultureInfo.InvariantCulture);

    public string Type => "task." + Status;

    /// <summary>All events of a task, past and to come.</summary>
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
        writer.WriteString("created_at", JsonText.Time(At));
    }
}
