namespace SchemaGen.MindVideo;

/// <summary>
/// Computes the delays between attempts that may all fail, and between polls: each is longer than the one before by a factor, up to a maximum, and shortened by a random part, so that clients which began
/// together do not return together.
/// </summary>
/// <param name="First">The first delay.</param>
/// <param name="Longest">The delay at which they stop growing.</param>
/// <param name="Growth">The factor between two delays.</param>
/// <param name="Spread">The largest part of a delay that is taken off at random: 0 to 1.</param>
internal readonly record struct BackOff(TimeSpan First, TimeSpan Longest, double Growth, double Spread)
{
    /// <summary>Creates the back-off of calls, downloads and broken streams: delays double.</summary>
    public static BackOff OfRetries(MindVideoOptions options) => new(options.RetryDelay, options.MaxRetryDelay, Growth: 2, Spread: 0.5);

    /// <summary>Creates the back-off of polls: delays grow by half.</summary>
    /// <param name="options">The client's options.</param>
    /// <param name="wait">The options of one wait, which come first.</param>
    public static BackOff OfPolls(MindVideoOptions options, MindVideoWaitOptions? wait) =>
        new(wait?.PollInterval ?? options.PollInterval, wait?.MaxPollInterval ?? options.MaxPollInterval, Growth: 1.5, Spread: 0.2);

    /// <summary>Returns the delay that follows some earlier ones.</summary>
    /// <param name="earlier">How many delays there have been.</param>
    public TimeSpan Delay(int earlier)
    {
        // In seconds: after many delays the product is beyond any TimeSpan.
        double grown = Math.Min(First.TotalSeconds * Math.Pow(Growth, earlier), Longest.TotalSeconds);
        var delay = TimeSpan.FromSeconds(grown * (1 - (Spread * Random.Shared.NextDouble())));
        return delay < WaitLimits.Longest ? delay : WaitLimits.Longest;
    }

    /// <summary>Returns the delay that follows some earlier ones, or the one that the server requested, where that is longer.</summary>
    /// <param name="earlier">How many delays there have been.</param>
    /// <param name="requested">The delay that the server requested.</param>
    /// <param name="longestRequested">The longest requested delay that is respected.</param>
    public TimeSpan Delay(int earlier, TimeSpan? requested, TimeSpan longestRequested)
    {
        TimeSpan delay = Delay(earlier);
        TimeSpan respected = requested is { } time && time < longestRequested ? time : requested is null ? TimeSpan.Zero : longestRequested;
        return delay < respected ? respected : delay;
    }
}
