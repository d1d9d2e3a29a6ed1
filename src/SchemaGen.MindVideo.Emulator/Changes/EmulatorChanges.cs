namespace SchemaGen.MindVideo.Emulator.Changes;

/// <summary>Counts what changes in the emulator, for those who show it. Its members may be called from any thread, also under the locks of what has changed.</summary>
internal sealed class EmulatorChanges
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = New();
    private ChangeCounts _counts = new(0, 0, 0);

    /// <summary>How often each part has changed.</summary>
    public ChangeCounts Counts
    {
        get
        {
            lock (_lock)
            {
                return _counts;
            }
        }
    }

    /// <summary>A task that completes with the next change. To miss none, get it before reading <see cref="Counts"/>.</summary>
    public Task Next
    {
        get
        {
            lock (_lock)
            {
                return _next.Task;
            }
        }
    }

    public void OfTasks() => Note(static counts => counts with { Tasks = counts.Tasks + 1 });

    public void OfFaults() => Note(static counts => counts with { Faults = counts.Faults + 1 });

    public void OfKeys() => Note(static counts => counts with { Keys = counts.Keys + 1 });

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Note(Func<ChangeCounts, ChangeCounts> change)
    {
        TaskCompletionSource next;
        lock (_lock)
        {
            _counts = change(_counts);
            next = _next;
            _next = New();
        }

        next.SetResult();
    }
}

/// <summary>How often tasks and ledger, faults, and API keys have changed since the start.</summary>
internal readonly record struct ChangeCounts(long Tasks, long Faults, long Keys);
