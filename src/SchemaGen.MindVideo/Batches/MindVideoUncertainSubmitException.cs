namespace SchemaGen.MindVideo;

/// <summary>
/// The reason why a request of an earlier run is not submitted again: it may have been accepted then, and MindVideo may have forgotten its key by now, so that it would be paid for twice. Whether there is a task for
/// <see cref="MindVideoException.IdempotencyKey"/> shows in the account. <see cref="MindVideoBatchOptions.IdempotencyWindow"/> says how long a key is relied on.
/// </summary>
public sealed class MindVideoUncertainSubmitException : MindVideoException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="key">The key of the request.</param>
    /// <param name="firstSubmit">When it was submitted for the first time.</param>
    /// <param name="window">How long MindVideo is relied on to know the key.</param>
    public MindVideoUncertainSubmitException(string key, DateTimeOffset firstSubmit, TimeSpan window)
        : base($"'{key}' is not submitted again: it was submitted at {firstSubmit:u} and may have been accepted, but the response was lost, and MindVideo is relied on to know its key for {window:c} only "
            + $"({nameof(MindVideoBatchOptions.IdempotencyWindow)}). Look for its task in the account")
    {
        IdempotencyKey = key;
        FirstSubmit = firstSubmit;
    }

    /// <summary>When the request was submitted for the first time.</summary>
    public DateTimeOffset FirstSubmit { get; }
}
