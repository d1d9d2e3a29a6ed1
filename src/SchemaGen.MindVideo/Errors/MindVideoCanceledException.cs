namespace SchemaGen.MindVideo;

/// <summary>
/// The exception that is thrown when the caller cancels a call that may have been accepted. It has what is needed to resume the call. MindVideo's task, if there is one, goes on.
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

    /// <summary>The key that the request was sent with: submitting it again with this key finds its task, and is not charged twice. <see langword="null"/>, when the wait was for the id of a task.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The id of the task, where it is known: <see cref="MindVideoClient.WaitAsync"/> waits for it again.</summary>
    public string? TaskId { get; init; }
}
