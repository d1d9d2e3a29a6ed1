namespace SchemaGen.MindVideo;

/// <summary>How far a run of many requests has come.</summary>
public sealed record MindVideoBatchProgress
{
    /// <summary>How many requests the source has; <see langword="null"/>, where it does not say so.</summary>
    public int? Total { get; init; }

    /// <summary>How many requests were read from the source.</summary>
    public int Read { get; init; }

    /// <summary>How many requests this run has submitted, and MindVideo has accepted.</summary>
    public int Submitted { get; init; }

    /// <summary>How many tasks are waited for.</summary>
    public int Running { get; init; }

    /// <summary>How many requests have succeeded, in this run or before.</summary>
    public int Succeeded { get; init; }

    /// <summary>How many requests have failed, in this run or before.</summary>
    public int Failed { get; init; }

    /// <summary>How many requests were not submitted, because of <see cref="MindVideoBatchOptions.MaxCost"/>.</summary>
    public int NotSubmitted { get; init; }

    /// <summary>How many of the succeeded and failed requests had their end in the journal.</summary>
    public int FromJournal { get; init; }

    /// <summary>What the requests that have ended cost, in the currency of the account.</summary>
    public decimal Cost { get; init; }

    /// <summary>What the requests that are in flight are estimated to cost besides.</summary>
    public decimal CostEstimate { get; init; }
}
