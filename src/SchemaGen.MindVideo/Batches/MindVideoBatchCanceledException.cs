namespace SchemaGen.MindVideo;

/// <summary>
/// The exception that is thrown when the caller cancels a run of many requests, after the results that were ready. It says what is in flight: the tasks go on. Another run of the same source finds them, by its journal or
/// by the keys, and none is paid for twice.
/// </summary>
public sealed class MindVideoBatchCanceledException : OperationCanceledException
{
    private const int Named = 5;

    /// <summary>Creates the exception.</summary>
    /// <param name="inFlight">The requests that were submitted, or may have been, and whose end was not seen.</param>
    /// <param name="token">The token of the caller.</param>
    /// <exception cref="ArgumentNullException"><paramref name="inFlight"/> is <see langword="null"/>.</exception>
    public MindVideoBatchCanceledException(IReadOnlyList<MindVideoRequestInFlight> inFlight, CancellationToken token)
        : base(Describe(inFlight), token)
    {
        InFlight = inFlight;
    }

    /// <summary>The requests that were submitted, or may have been, and whose end was not seen.</summary>
    public IReadOnlyList<MindVideoRequestInFlight> InFlight { get; }

    private static string Describe(IReadOnlyList<MindVideoRequestInFlight> inFlight)
    {
        ArgumentNullException.ThrowIfNull(inFlight);
        if (inFlight.Count == 0)
        {
            return "The run was cancelled. Nothing is in flight";
        }

        string names = string.Join(", ", inFlight.Take(Named)) + (inFlight.Count > Named ? $", and {inFlight.Count - Named} more" : "");
        return $"The run was cancelled. {inFlight.Count} of its requests may be in flight: {names}. Run it again with the same keys, and none is paid for twice";
    }
}
