using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace SchemaGen.MindVideo.Tests.Infrastructure;

/// <summary>A clock that moves only when the test moves it, and records which delays were started, so that a test can wait for the start of a delay instead of for real time.</summary>
internal sealed class TestClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    /// <summary>How long, in real time, what a timer has woken may take to start the next one, or to end the call: a busy machine may run it late.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    /// <summary>How many milliseconds of real time without a change of any timer tell that what was woken has come to rest.</summary>
    private const int Rest = 20;

    private readonly ConcurrentQueue<TimeSpan> _delays = new();
    private int _fired;

    /// <summary>How many timers were started, set anew or ended.</summary>
    private int _changes;

    public TestClock()
        : this(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Returns how many delays and timeouts of a length in a range were started.</summary>
    public int Started(TimeSpan shortest, TimeSpan longest) => _delays.Count(delay => delay >= shortest && delay <= longest);

    /// <summary>Waits until a number of delays of a length in a range were started.</summary>
    public Task HasStartedAsync(TimeSpan shortest, TimeSpan longest, int count = 1) => Eventually.BecomesTrue(() => Started(shortest, longest) >= count);

    /// <summary>Moves the clock in steps until a call has ended. What a step wakes has come to rest before the next one, so that the call sees no time that it does not wait for.</summary>
    public async Task DriveAsync(Task call, TimeSpan step)
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        await RestAsync(call, Rest, token);
        while (!call.IsCompleted)
        {
            (int fired, int changes) = (Volatile.Read(ref _fired), Volatile.Read(ref _changes));
            Advance(step);
            bool hasWoken = Volatile.Read(ref _fired) != fired;
            if (hasWoken)
            {
                for (long begun = Stopwatch.GetTimestamp(); !call.IsCompleted && Volatile.Read(ref _changes) == changes && Stopwatch.GetElapsedTime(begun) < s_patience;)
                {
                    await Task.Delay(1, token);
                }
            }

            await RestAsync(call, hasWoken ? Rest : 3, token);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(
            given =>
            {
                Interlocked.Increment(ref _fired);
                callback(given);
            },
            state,
            dueTime,
            period);
        _delays.Enqueue(dueTime);
        Interlocked.Increment(ref _changes);
        return new CountedTimer(this, timer);
    }

    /// <summary>Waits until no timer has changed for some milliseconds.</summary>
    private async Task RestAsync(Task call, int milliseconds, CancellationToken cancellationToken)
    {
        int quiet = 0;
        for (int changes = Volatile.Read(ref _changes); quiet < milliseconds && !call.IsCompleted;)
        {
            await Task.Delay(1, cancellationToken);
            int now = Volatile.Read(ref _changes);
            (quiet, changes) = (now == changes ? quiet + 1 : 0, now);
        }
    }

    private sealed class CountedTimer(TestClock clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool isChanged = timer.Change(dueTime, period);
            Interlocked.Increment(ref clock._changes);
            return isChanged;
        }

        public void Dispose()
        {
            timer.Dispose();
            Interlocked.Increment(ref clock._changes);
        }

        public async ValueTask DisposeAsync()
        {
            await timer.DisposeAsync();
            Interlocked.Increment(ref clock._changes);
        }
    }
}
