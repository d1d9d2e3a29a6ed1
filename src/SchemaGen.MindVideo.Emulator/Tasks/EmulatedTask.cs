using SchemaGen.MindVideo.Emulator.Outputs;

namespace SchemaGen.MindVideo.Emulator.Tasks;

/// <summary>An accepted task. It never changes; its status follows from the clock.</summary>
/// <param name="TaskId">The id of the task.</param>
/// <param name="RequestId">The id of the request that was accepted.</param>
/// <param name="IdempotencyKey">The key that it was submitted with, if any.</param>
/// <param name="Fingerprint">The hash of model and input.</param>
/// <param name="Model">The model's slug.</param>
/// <param name="CreatedAt">The time at which it was accepted and queued.</param>
/// <param name="StartsAt">The time at which its processing starts.</param>
/// <param name="EndsAt">The time at which it ends.</param>
/// <param name="Outcome">The final status.</param>
/// <param name="Cost">The charge.</param>
/// <param name="Output">The plan of its outputs.</param>
internal sealed record EmulatedTask(
    string TaskId,
    string RequestId,
    string? IdempotencyKey,
    byte[] Fingerprint,
    string Model,
    DateTimeOffset CreatedAt,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    TaskOutcome Outcome,
    decimal Cost,
    OutputPlan Output)
{
    public string StatusAt(DateTimeOffset now) => now >= EndsAt ? EndStatus : now >= StartsAt ? "processing" : "queued";

    public bool HasEndedAt(DateTimeOffset now) => now >= EndsAt;

    public string EndStatus => Outcome switch
    {
        TaskOutcome.Succeeded => "succeeded",
        TaskOutcome.Failed => "failed",
        _ => "cancelled",
    };
}
