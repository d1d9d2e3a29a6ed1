using SchemaGen.MindVideo.Emulator.Storage;

namespace SchemaGen.MindVideo.Emulator;

/// <summary>The ledger: one charge for each task that was accepted, and one refund for each that failed or was cancelled.</summary>
/// <remarks>Members may be called from any thread.</remarks>
public sealed class EmulatorLedger
{
    private readonly EmulatorStore _store;
    private readonly EmulatorClock _clock;

    internal EmulatorLedger(EmulatorStore store, EmulatorClock clock)
    {
        _store = store;
        _clock = clock;
    }

    /// <summary>All charges less all refunds, in USD.</summary>
    public decimal Total => Sum(Entries());

    /// <summary>Returns the entries, oldest first.</summary>
    /// <param name="idempotencyKey">The key whose entries are returned; <see langword="null"/> for all.</param>
    public IReadOnlyList<LedgerEntry> Entries(string? idempotencyKey = null) => _store.ReadLedger(_clock.Now, idempotencyKey);

    internal static decimal Sum(IReadOnlyList<LedgerEntry> entries) =>
        entries.Sum(static entry => entry.Kind == LedgerEntryKind.Charge ? entry.Amount : -entry.Amount);
}
