namespace SchemaGen.MindVideo;

/// <summary>
/// When a task is looked at again: each delay is half as long again as the one before, up to a longest, and up to a fifth shorter or longer at random, so that tasks which began together do not ask together.
/// </summary>
internal struct PollSchedule(TimeSpan first, TimeSpan longest)
{
    private const double Growth = 1.5;
    private const double Spread = 0.2;

    private TimeSpan _next = first < longest ? first : longest;

    /// <summary>The delay before the next look.</summary>
    /// <param name="retryAfter">What the platform asked for; never less is waited.</param>
    public TimeSpan Next(TimeSpan? retryAfter)
    {
        TimeSpan delay = _next * (1 + (Spread * ((2 * Random.Shared.NextDouble()) - 1)));
        TimeSpan grown = _next * Growth;
        _next = grown < longest ? grown : longest;
        return delay < retryAfter ? retryAfter.Value : delay;
    }
}
