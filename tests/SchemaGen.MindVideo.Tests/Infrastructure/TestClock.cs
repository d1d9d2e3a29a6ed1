using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace SchemaGen.MindVideo.Tests.Infrastructure;

/// <summary>A clock that moves only when the test moves it, and records which delays were started, so that a test can wait for the start of a delay instead of for real time.</summary>
internal sealed class TestClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly ConcurrentQueue<TimeSpan> _delays = new();

    public TestClock()
        : this(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Returns how many delays and timeouts of a length in a range were started.</summary>
    public int Started(TimeSpan shortest, TimeSpan longest) => _delays.Count(delay => delay >= shortest && delay <= longest);

    /// <summary>Waits until a number of delays of a length in a range were started.</summary>
    public Task HasStartedAsync(TimeSpan shortest, TimeSpan longest, int count = 1) => Eventually.BecomesTrue(() => Started(shortest, longest) >= count);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        _delays.Enqueue(dueTime);
        return timer;
    }
}
