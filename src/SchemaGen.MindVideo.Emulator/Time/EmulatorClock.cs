namespace SchemaGen.MindVideo.Emulator;

/// <summary>
/// The emulator's clock. It runs with the machine's clock until it is moved or frozen. The statuses of tasks depend on this clock alone. While there are tasks it only goes forward,
/// so that no status goes back.
/// </summary>
/// <remarks>Members may be called from any thread.</remarks>
public sealed class EmulatorClock
{
    private readonly Lock _lock = new();
    private TimeSpan _offset;
    private DateTimeOffset? _frozenAt;
    private TaskCompletionSource _change = NewChange();

    internal EmulatorClock()
    {
    }

    /// <summary>The time now, in UTC.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_lock)
            {
                return Read();
            }
        }
    }

    /// <summary>Whether the clock stands still.</summary>
    public bool IsFrozen
    {
        get
        {
            lock (_lock)
            {
                return _frozenAt is not null;
            }
        }
    }

    /// <summary>A task that completes when the clock is moved, frozen or resumed. To miss no change, get it before reading <see cref="Now"/>.</summary>
    internal Task NextChange
    {
        get
        {
            lock (_lock)
            {
                return _change.Task;
            }
        }
    }

    /// <summary>Returns whether there are tasks. It is called before the clock goes back, under the clock's lock, so it must not read the time.</summary>
    internal Func<bool> HasTasks { get; init; } = static () => false;

    /// <summary>Receives the new time, and whether the clock is frozen, after each change. It is called under the clock's lock, so it must not read the time.</summary>
    internal Action<DateTimeOffset, bool> Changed { get; init; } = static (_, _) => { };

    /// <summary>Moves the clock forward. Open streams send the events that have happened by then.</summary>
    /// <param name="time">The time to move by: zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative, or leads beyond the year 9999.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Change(time, null, null);
    }

    /// <summary>Sets the clock.</summary>
    /// <param name="now">The new time.</param>
    /// <exception cref="InvalidOperationException">The clock would go back while there are tasks.</exception>
    public void Set(DateTimeOffset now) => Change(null, now, null);

    /// <summary>Stops the clock until <see cref="Resume"/>. A stopped clock can still be moved.</summary>
    public void Freeze() => Change(null, null, true);

    /// <summary>Lets the clock run again, from its current time.</summary>
    public void Resume() => Change(null, null, false);

    /// <summary>Moves and freezes in one step, so that the clock is not seen running in between.</summary>
    internal void Change(TimeSpan? advance, DateTimeOffset? set, bool? freeze)
    {
        TaskCompletionSource change;
        lock (_lock)
        {
            DateTimeOffset before = Read();
            DateTimeOffset target = set?.ToUniversalTime() ?? before;
            if (advance is { } step)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThan(step, DateTimeOffset.MaxValue - target, nameof(advance));
                target += step;
            }

            if (target < before && HasTasks())
            {
                throw new InvalidOperationException("The clock cannot go back while there are tasks.");
            }

            bool isFrozen = freeze ?? _frozenAt is not null;
            _frozenAt = isFrozen ? target : null;
            if (target != before || !isFrozen)
            {
                _offset = target - DateTimeOffset.UtcNow;
            }

            Changed(target, isFrozen);
            change = _change;
            _change = NewChange();
        }

        change.SetResult();
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DateTimeOffset Read() => _frozenAt ?? DateTimeOffset.UtcNow + _offset;
}
