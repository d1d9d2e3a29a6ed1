namespace SchemaGen.MindVideo.Emulator.Tasks;

/// <summary>The final status of a task, which is decided when the task is accepted. The numbers are stored.</summary>
internal enum TaskOutcome
{
    Succeeded = 0,
    Failed = 1,
    Cancelled = 2,
}
