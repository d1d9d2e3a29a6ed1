namespace SchemaGen.MindVideo;

/// <summary>
/// Keeps what has become of each request of a batch, so that a run that died goes on without paying for a request twice. <see cref="MindVideoFileJournal"/> keeps it in a file; another one may keep
/// <see cref="MindVideoJournalEntry.ToJson"/> by its key in a database.
/// </summary>
/// <remarks>Members are called from several threads, but for one key one after another.</remarks>
public interface IMindVideoJournal
{
    /// <summary>Returns the last entry of a key.</summary>
    /// <param name="key">The key of the request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The entry; <see langword="null"/>, where the key has none.</returns>
    ValueTask<MindVideoJournalEntry?> FindAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes an entry, which replaces the earlier ones of its key. When the returned task has completed, the entry survives the end of the process; one in the state
    /// <see cref="MindVideoJournalState.Submitting"/> or <see cref="MindVideoJournalState.Submitted"/> survives a power cut as well. An exception ends the run: without a journal, nothing further is submitted.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Cancels the call. The entry may have been written by then.</param>
    /// <returns>A task that completes when the entry is kept.</returns>
    ValueTask WriteAsync(MindVideoJournalEntry entry, CancellationToken cancellationToken = default);
}
