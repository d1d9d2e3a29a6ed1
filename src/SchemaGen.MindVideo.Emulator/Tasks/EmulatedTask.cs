using SchemaGen.MindVideo.Emulator.Outputs;

namespace SchemaGen.MindVideo.Emulator.Tasks;

/// <summary>A task that was accepted. Everything about it is fixed then; its status follows from the clock.</summary>
/// <param name="TaskId">Its id.</param>
/// <param name="RequestId">The id of the request that was accepted.</param>
/// <param name="IdempotencyKey">The key it was submitted with, if any.</param>
/// <param name="Fingerprint">The hash of its model and input.</param>
/// <param name="Model">The model's slug.</param>
/// <param name="CreatedAt">When it was accepted, and queued.</param>
/// <param name="StartsAt">When it is taken from the queue.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="Outcome">How it ends.</param>
/// <param name="Cost">What is charged for it.</param>
/// <param name="Output">What it makes.</param>
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
