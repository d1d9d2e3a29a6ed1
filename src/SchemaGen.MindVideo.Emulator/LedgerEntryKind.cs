namespace SchemaGen.MindVideo.Emulator;

/// <summary>What an entry of the ledger does to the balance. The numbers are stored.</summary>
public enum LedgerEntryKind
{
    /// <summary>A task was accepted: money is taken.</summary>
    Charge = 0,

    /// <summary>A task failed or was cancelled: the money is given back.</summary>
    Refund = 1,
}
