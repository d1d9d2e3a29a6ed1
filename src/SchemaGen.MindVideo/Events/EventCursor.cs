using System.Net.ServerSentEvents;

namespace SchemaGen.MindVideo;

/// <summary>The position in the events of a task, over all streams that brought them.</summary>
internal sealed class EventCursor
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private string? _lastId;
    private bool _hasUnnamed;

    /// <summary>Whether the task has ended, after which no more events come.</summary>
    public bool IsOver { get; private set; }

    /// <summary>How many streams in a row ended without a new event.</summary>
    public int Breaks { get; private set; }

    /// <summary>The id to resume after, where a header can carry it. Otherwise the server sends all events again, and those that were seen are left out.</summary>
    public string? LastSendableId => _lastId is { } id && HeaderText.IsValue(id) ? id : null;

    /// <summary>Moves past an event, and returns whether it is new: a server may send events again.</summary>
    public bool Advance(SseItem<MindVideoTaskEvent> item)
    {
        if (string.IsNullOrEmpty(item.EventId))
        {
            // By the standard, an event without an id has the id of the one before, and the stream can be resumed after that.
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

    /// <summary>Counts a stream that ended, and returns whether to reconnect. After events without ids the answer is no: they would come twice.</summary>
    public bool MayReconnect(int mostBreaks) => !_hasUnnamed && ++Breaks <= mostBreaks;
}
