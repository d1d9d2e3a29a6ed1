namespace SchemaGen.MindVideo;

/// <summary>
/// When a task is looked at again: each delay is half as long again as the one before, up to a longest, and up to a fifth shorter or longer at random, so that tasks which began together do not ask together.
/// </summary>
/// <param name="first">The first delay.</param>
/// <param name="longest">The longest that grows.</param>
/// <param name="longestAsked">The longest that the platform may ask for: it does not know when the task will end.</param>
internal struct PollSchedule(TimeSpan first, TimeSpan longest, TimeSpan longestAsked)
{
    private const double Growth = 1.5;
    private const double Spread = 0.2;

    private TimeSpan _next = first < longest ? first : longest;

    /// <summary>The delay before the next look.</summary>
    /// <param name="retryAfter">What the platform asked for.</param>
    public TimeSpan Next(TimeSpan? retryAfter)
    {
        TimeSpan delay = _next * (1 + (Spread * ((2 * Random.Shared.NextDouble()) - 1)));
        TimeSpan grown = _next * Growth;
        _next = grown < longest ? grown : longest;

        TimeSpan asked = retryAfter ?? TimeSpan.Zero;
        asked = asked < longestAsked ? asked : longestAsked;
        delay = delay < asked ? asked : delay;
        return delay < Timers.Longest ? delay : Timers.Longest;
    }
}
