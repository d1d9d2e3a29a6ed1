namespace SchemaGen.MindVideo.Emulator;

/// <summary>The effect of a ledger entry on the balance. The numbers are stored.</summary>
public enum LedgerEntryKind
{
    /// <summary>A task was accepted and charged.</summary>
    Charge = 0,

    /// <summary>A task failed or was cancelled, and its charge was refunded.</summary>
    Refund = 1,
}
