using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Json;
using SchemaGen.MindVideo.Emulator.Outputs;

namespace SchemaGen.MindVideo.Emulator.Tasks;

/// <summary>Writes tasks in the form of the API.</summary>
internal static class TaskJson
{
    /// <summary>Writes the response to a submit that has just been accepted.</summary>
    public static void WriteAccepted(Utf8JsonWriter writer, EmulatedTask task)
    {
        WriteIds(writer, task);
        writer.WriteString("status", "queued");
        writer.WriteNumber("cost_estimate", JsonText.Money(task.Cost));
    }

    /// <summary>Writes the state of a task at a time.</summary>
    /// <param name="writer">The writer, within an object.</param>
    /// <param name="task">The task.</param>
    /// <param name="now">The time.</param>
    /// <param name="address">The address from which its outputs are served.</param>
    public static void Write(Utf8JsonWriter writer, EmulatedTask task, DateTimeOffset now, string address)
    {
        bool hasEnded = task.HasEndedAt(now);
        WriteIds(writer, task);
        writer.WriteString("model", task.Model);
        writer.WriteString("status", task.StatusAt(now));
        writer.WriteNumber("cost_estimate", JsonText.Money(task.Cost));
        if (hasEnded)
        {
            writer.WriteNumber("cost_actual", task.Outcome == TaskOutcome.Succeeded ? JsonText.Money(task.Cost) : 0m);
        }

        writer.WriteString("created_at", TimeText.Of(task.CreatedAt));
        if (hasEnded && task.Outcome == TaskOutcome.Succeeded)
        {
            WriteOutput(writer, task, address);
        }
        else if (hasEnded)
        {
            WriteError(writer, task.Outcome);
        }
    }

    public static void WriteIds(Utf8JsonWriter writer, EmulatedTask task)
    {
        writer.WriteString("request_id", task.RequestId);
        writer.WriteString("task_id", task.TaskId);
    }

    private static void WriteOutput(Utf8JsonWriter writer, EmulatedTask task, string address)
    {
        OutputPlan plan = task.Output;
        writer.WriteStartObject("output");
        writer.WriteStartArray(plan.IsVideo ? "videos" : "images");
        for (int i = 0; i < plan.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("url", $"{address}/outputs/{task.TaskId}/{i}.png");
            writer.WriteNumber("width", plan.Size.Width);
            writer.WriteNumber("height", plan.Size.Height);
            writer.WriteString("content_type", "image/png");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter writer, TaskOutcome outcome)
    {
        bool isFailure = outcome == TaskOutcome.Failed;
        writer.WriteStartObject("error");
        writer.WriteString("code", isFailure ? "generation_failed" : "task_cancelled");
        writer.WriteString("message", isFailure ? "The model could not make the output." : "The task was cancelled.");
        writer.WriteEndObject();
    }
}
