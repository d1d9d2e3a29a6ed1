namespace SchemaGen.MindVideo;

/// <summary>
/// The caller cancelled a call that may have been accepted, and says how to take it up again. MindVideo's task, if there is one, goes on.
/// </summary>
public sealed class MindVideoCanceledException : OperationCanceledException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was cancelled.</param>
    /// <param name="innerException">What caused it.</param>
    /// <param name="token">The token of the caller.</param>
    public MindVideoCanceledException(string message, Exception? innerException, CancellationToken token)
        : base(message, innerException, token)
    {
    }

    /// <summary>The key that the request was sent with: submitting it again with this key finds its task, and is not charged twice. <see langword="null"/>, when a task was waited for by its id.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The task, when it is known: <see cref="MindVideoClient.WaitAsync"/> waits for it again.</summary>
    public string? TaskId { get; init; }
}
