using System.Globalization;

namespace SchemaGen.MindVideo.Emulator;

/// <summary>
/// The emulator's clock. It runs with the machine's clock until it is moved or frozen. The statuses of tasks depend on this clock alone. While there are tasks it only goes forward,
/// so that no status goes back.
/// </summary>
/// <remarks>Members may be called from any thread.</remarks>
public sealed class EmulatorClock
{
    /// <summary>The latest time that the clock can be set to: the start of the year 3000. From there it runs on, and what it shows stays far below the last time that can be represented.</summary>
    public static readonly DateTimeOffset Latest = new(3000, 1, 1, 0, 0, 0, TimeSpan.Zero);

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
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative, or leads beyond <see cref="Latest"/>.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Change(time, null, null);
    }

    /// <summary>Sets the clock.</summary>
    /// <param name="now">The new time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="now"/> is later than <see cref="Latest"/>.</exception>
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
            DateTimeOffset target = TargetOf(before, advance, set);
            if (target < before && HasTasks())
            {
                throw new InvalidOperationException("The clock cannot go back while there are tasks.");
            }

            // First, because it may fail, and then nothing has changed.
            bool isFrozen = freeze ?? _frozenAt is not null;
            Changed(target, isFrozen);
            _frozenAt = isFrozen ? target : null;
            if (target != before || !isFrozen)
            {
                _offset = target - DateTimeOffset.UtcNow;
            }

            change = _change;
            _change = NewChange();
        }

        change.SetResult();
    }

    private static DateTimeOffset TargetOf(DateTimeOffset before, TimeSpan? advance, DateTimeOffset? set)
    {
        DateTimeOffset from = set?.ToUniversalTime() ?? before;
        if (set > Latest)
        {
            throw Beyond(nameof(set), "now", TimeText.Of(from), "");
        }

        // It may have run beyond the latest time, from which it can still be stopped.
        if (advance is not { } step || step == TimeSpan.Zero)
        {
            return from;
        }

        return step <= Latest - from ? from + step : throw Beyond(nameof(advance), "advance", step.ToString("c", CultureInfo.InvariantCulture), $" from {TimeText.Of(from)}");
    }

    private static ArgumentOutOfRangeException Beyond(string parameter, string member, string value, string from) =>
        new(parameter, $"'{member}' {value} leads{from} beyond the latest time of the clock, {TimeText.Of(Latest)}.");

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DateTimeOffset Read() => _frozenAt ?? DateTimeOffset.UtcNow + _offset;
}
