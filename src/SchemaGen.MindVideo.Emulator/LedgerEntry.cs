namespace SchemaGen.MindVideo.Emulator;

/// <summary>One entry of the ledger.</summary>
/// <param name="Entry">Its running number, from 1.</param>
/// <param name="Kind">A charge or a refund.</param>
/// <param name="TaskId">The task.</param>
/// <param name="RequestId">The id of the request that was accepted.</param>
/// <param name="IdempotencyKey">The key the task was submitted with, if any.</param>
/// <param name="Model">The model's slug.</param>
/// <param name="Amount">How much, in USD; positive for refunds too.</param>
/// <param name="CreatedAt">When, on the emulator's clock.</param>
public sealed record LedgerEntry(
    long Entry,
    LedgerEntryKind Kind,
    string TaskId,
    string RequestId,
    string? IdempotencyKey,
    string Model,
    decimal Amount,
    DateTimeOffset CreatedAt);
