namespace SchemaGen.MindVideo;

/// <summary>The state of a task, as far as a wait knows it.</summary>
internal sealed class PollState(MindVideoTask? submitted)
{
    /// <summary>How often a succeeded task without an output is polled: its output may come a moment after its status.</summary>
    private const int PollsForOutput = 3;

    private int _pollsForOutput;

    public MindVideoTask? Last { get; private set; } = submitted;

    /// <summary>Why the last poll failed; <see langword="null"/>, where it succeeded.</summary>
    public MindVideoException? LastError { get; set; }

    /// <summary>Whether the wait is over. The response to a repeated submit may lack the output of a task that had succeeded before: then the task is polled as well.</summary>
    public bool IsOver => Last is { Status.IsTerminal: true } && (Last.Status != MindVideoTaskStatus.Succeeded || Last.HasOutput || _pollsForOutput >= PollsForOutput);

    public bool MustPause => LastError is not null || Last is { Status.IsTerminal: false } || _pollsForOutput > 0;

    /// <summary>Takes over a status from an event. Returns whether it is news: a stream begins with events that a poll has seen already, and only a poll says that a task has ended, with its output.</summary>
    public bool Advance(MindVideoTaskStatus status)
    {
        if (Last is not { Status.IsTerminal: false } || status.IsTerminal || status == Last.Status || status == MindVideoTaskStatus.Queued)
        {
            return false;
        }

        Last = Last.With(status);
        return true;
    }

    public void Update(MindVideoTask task)
    {
        Last = task;
        LastError = null;
        _pollsForOutput += task.Status == MindVideoTaskStatus.Succeeded ? 1 : 0;
    }
}
