using System.Net.ServerSentEvents;

namespace SchemaGen.MindVideo;

/// <summary>The position in the events of a task, over all streams that brought them.</summary>
internal sealed class EventCursor
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<(string? AfterId, int Position, string Fingerprint)> _seenUnnamed = [];
    private string? _lastId;
    private bool _hasUnnamed;

    // Of the stream that is being read: the last id, and how many events without one have followed it.
    private string? _idOfStream;
    private int _unnamedSinceId;

    /// <summary>Whether the task has ended, after which no more events come.</summary>
    public bool IsOver { get; private set; }

    /// <summary>How many streams in a row ended without a new event.</summary>
    public int Breaks { get; private set; }

    /// <summary>The id to resume after, where a header can carry it. Otherwise the server sends all events again, and those that were seen are left out.</summary>
    public string? LastSendableId => _lastId is { Length: <= ServerText.LongestId } id && HeaderText.IsValue(id) ? id : null;

    /// <summary>Begins with another stream, which the server begins after <see cref="LastSendableId"/>.</summary>
    public void BeginStream()
    {
        _idOfStream = LastSendableId;
        _unnamedSinceId = 0;
    }

    /// <summary>Returns whether an event of a list is new.</summary>
    public bool IsNew(MindVideoTaskEvent item) => item.EventId is null || !_seen.Contains(item.EventId);

    /// <summary>
    /// Moves past an event, and returns whether it is new: a server may send events again. One without an id is the same as another where both have the same contents, and the same place after the same id.
    /// </summary>
    public bool Advance(SseItem<ReceivedEvent> item)
    {
        if (string.IsNullOrEmpty(item.EventId))
        {
            // By the standard, an event without an id has the id of the one before, and the stream can be resumed after that.
            _hasUnnamed |= _lastId is null;
            if (!_seenUnnamed.Add((_idOfStream, _unnamedSinceId++, item.Data.Fingerprint)))
            {
                return false;
            }
        }
        else
        {
            _idOfStream = item.EventId;
            _unnamedSinceId = 0;
            if (!_seen.Add(item.EventId))
            {
                return false;
            }

            _lastId = item.EventId;
        }

        Breaks = 0;
        IsOver = item.Data.Event.Status is { IsTerminal: true };
        return true;
    }

    /// <summary>Counts a stream that ended, and returns whether to reconnect. After events without ids the answer is no: they would come twice.</summary>
    public bool MayReconnect(int mostBreaks) => !_hasUnnamed && ++Breaks <= mostBreaks;
}
