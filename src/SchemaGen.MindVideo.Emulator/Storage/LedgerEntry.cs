namespace SchemaGen.MindVideo.Emulator;

/// <summary>One entry of the ledger.</summary>
/// <param name="Entry">The running number, from 1.</param>
/// <param name="Kind">A charge or a refund.</param>
/// <param name="TaskId">The task.</param>
/// <param name="RequestId">The id of the request that was accepted.</param>
/// <param name="IdempotencyKey">The key that the task was submitted with, if any.</param>
/// <param name="Model">The model's slug.</param>
/// <param name="Amount">The amount in USD; positive for refunds as well.</param>
/// <param name="CreatedAt">The time of the entry, on the emulator's clock.</param>
public sealed record LedgerEntry(
    long Entry,
    LedgerEntryKind Kind,
    string TaskId,
    string RequestId,
    string? IdempotencyKey,
    string Model,
    decimal Amount,
    DateTimeOffset CreatedAt);
