using System.Collections.Concurrent;

namespace SchemaGen.MindVideo.Tests.Infrastructure;

/// <summary>A journal in memory, which is what a user's own in a database would be.</summary>
internal sealed class MemoryJournal : IMindVideoJournal
{
    private readonly ConcurrentDictionary<string, string> _entries = new();

    /// <summary>Each entry that was written, in order.</summary>
    public ConcurrentQueue<MindVideoJournalEntry> Written { get; } = new();

    /// <summary>Is called before an entry is written.</summary>
    public Action<MindVideoJournalEntry> OnWrite { get; set; } = static _ => { };

    public ValueTask<MindVideoJournalEntry?> FindAsync(string key, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_entries.TryGetValue(key, out string? json) ? MindVideoJournalEntry.Parse(json) : null);

    public ValueTask WriteAsync(MindVideoJournalEntry entry, CancellationToken cancellationToken = default)
    {
        OnWrite(entry);
        Written.Enqueue(entry);
        _entries[entry.Key] = entry.ToJson();
        return default;
    }
}
