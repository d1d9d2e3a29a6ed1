using System.Net.ServerSentEvents;

namespace SchemaGen.MindVideo;

/// <summary>What was seen of the events of a task, over all streams that brought them.</summary>
internal sealed class EventProgress
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private string? _lastId;
    private bool _hasUnnamed;

    /// <summary>Whether the task has ended, and nothing more will come.</summary>
    public bool IsOver { get; private set; }

    /// <summary>How many streams in a row ended without anything new.</summary>
    public int Breaks { get; private set; }

    /// <summary>The id to go on after, if a header can carry it; else the server tells all of it again, and what is known is left out.</summary>
    public string? LastSendableId => _lastId is { } id && HeaderText.IsValue(id) ? id : null;

    /// <summary>Takes an event, unless it was taken before: a server need not know where we were.</summary>
    public bool IsNew(SseItem<MindVideoTaskEvent> item)
    {
        if (string.IsNullOrEmpty(item.EventId))
        {
            // One without an id after one with an id has that id, says the standard: it can be gone on after.
            _hasUnnamed |= _lastId is null;
        }
        else if (!_seen.Add(item.EventId))
        {
            return false;
        }
        else
        {
            _lastId = item.EventId;
        }

        Breaks = 0;
        IsOver = item.Data.Status is { IsTerminal: true };
        return true;
    }

    /// <summary>Whether a stream that ended may be taken up again. Where events had no ids it may not: they would come twice.</summary>
    public bool MayGoOn(int mostBreaks) => !_hasUnnamed && ++Breaks <= mostBreaks;
}
