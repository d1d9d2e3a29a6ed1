namespace SchemaGen.MindVideo;

/// <summary>The options of one run of many requests. Its headers are sent with each of them.</summary>
public sealed class MindVideoBatchOptions : MindVideoRequestOptions
{
    /// <summary>
    /// How many requests may be under way at once, from the reading of the source until the caller takes the result. 1 to 100,000; 100 by default. A waiting request is a timer and some kilobytes, and holds no thread.
    /// </summary>
    public int MaxConcurrency { get; set; } = 100;

    /// <summary>
    /// What the requests may cost together, in the currency of the account; those that the journal has count as they are read. A request whose cost is not known yet counts as the dearest of its model so far, and the first
    /// one of a model goes alone. When the next request does not fit even after all others have ended, no further one is submitted: each gets a result with a <see cref="MindVideoBudgetException"/>. The sum can exceed this by
    /// no more than the cost of what is in flight. More than zero; <see langword="null"/>, the default, for no limit.
    /// </summary>
    public decimal? MaxCost { get; set; }

    /// <summary>
    /// How long a submit is repeated while MindVideo cannot take it (429, 5xx, no response), beyond the retries of <see cref="MindVideoOptions.MaxRetryAttempts"/>. A <c>Retry-After</c> holds up all requests of the run; a longer one than this fails each at once. More
    /// than zero, at most 45 days; 20 minutes by default.
    /// </summary>
    public TimeSpan SubmitTimeout { get; set; } = TimeSpan.FromMinutes(20);

    /// <summary>The options of the wait for each task. What is not set comes from <see cref="MindVideoOptions"/>.</summary>
    public MindVideoWaitOptions? Wait { get; set; }

    /// <summary>Keeps what has become of each request, so that a run that died goes on; <see langword="null"/>, the default, for none. It stays the caller's.</summary>
    public IMindVideoJournal? Journal { get; set; }

    /// <summary>Whether requests whose end is in the journal have no result, though they count in the progress. <see langword="false"/> by default: they have the result that they had before.</summary>
    public bool SkipEnded { get; set; }

    /// <summary>
    /// How long MindVideo is relied on to know an idempotency key. A request of an earlier run that may have been accepted, but whose response was lost, is submitted again under its key until then. After that, it is not: it
    /// gets a result with a <see cref="MindVideoUncertainSubmitException"/>, because it might be paid for twice. Zero or more; one hour by default, because MindVideo documents no time.
    /// </summary>
    public TimeSpan IdempotencyWindow { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The headers of submits.</summary>
    internal RequestHeaders SubmitHeaders { get; private set; } = RequestHeaders.None;

    /// <summary>The headers of waits.</summary>
    internal RequestHeaders WaitHeaders { get; private set; } = RequestHeaders.None;

    /// <summary>Copies and checks the options, so that later changes have no effect on the run.</summary>
    /// <exception cref="ArgumentException">A header is not allowed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its bounds.</exception>
    internal static MindVideoBatchOptions Take(MindVideoBatchOptions? options)
    {
        var taken = (MindVideoBatchOptions)(options ?? new MindVideoBatchOptions()).MemberwiseClone();
        Check(taken.MaxConcurrency is >= 1 and <= 100_000, nameof(MaxConcurrency), taken.MaxConcurrency, "1 to 100,000");
        Check(taken.MaxCost is not <= 0, nameof(MaxCost), taken.MaxCost, "more than zero");
        Check(taken.SubmitTimeout > TimeSpan.Zero && taken.SubmitTimeout <= WaitLimits.Longest, nameof(SubmitTimeout), taken.SubmitTimeout, "more than zero, and at most 45 days");
        Check(taken.IdempotencyWindow >= TimeSpan.Zero, nameof(IdempotencyWindow), taken.IdempotencyWindow, "zero or more");
        WaitLimits.Check(taken.Wait);
        taken.SubmitHeaders = RequestHeaders.Of(taken.Headers);
        taken.WaitHeaders = RequestHeaders.Of(taken.Headers, taken.Wait?.Headers);
        taken.Wait = taken.Wait?.Copy();
        return taken;
    }

    private static void Check(bool isGood, string name, object? value, string bounds)
    {
        if (!isGood)
        {
            throw new ArgumentOutOfRangeException(name, value, $"It must be {bounds}");
        }
    }
}
