namespace SchemaGen.MindVideo;

/// <summary>
/// A pause that one response requests and all calls of a batch observe: where a server says <c>Retry-After</c> to one of many workers, attempts of the others would only be refused as well.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="longest">The longest pause that is observed. With a longer one, each call fails at once, and says so.</param>
internal sealed class SharedPause(TimeProvider time, TimeSpan longest)
{
    /// <summary>The part of a pause over which the calls that waited for its end are spread at random, so that they do not all return at once.</summary>
    private const double Spread = 0.1;

    private readonly object _lock = new();
    private readonly long _origin = time.GetTimestamp();
    private TimeSpan _end;
    private TimeSpan _spread;

    /// <summary>Requests a pause from now on. A longer one that is under way stays.</summary>
    public void Request(TimeSpan delay)
    {
        lock (_lock)
        {
            TimeSpan end = time.GetElapsedTime(_origin) + delay;
            if (delay <= longest && end > _end)
            {
                _end = end;
                _spread = delay * Spread;
            }
        }
    }

    /// <summary>Waits until no pause is under way.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        while (Remaining() is { } remaining)
        {
            await Task.Delay(remaining, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private TimeSpan? Remaining()
    {
        lock (_lock)
        {
            TimeSpan remaining = _end - time.GetElapsedTime(_origin);
            return remaining > TimeSpan.Zero ? remaining + (_spread * Random.Shared.NextDouble()) : null;
        }
    }
}
