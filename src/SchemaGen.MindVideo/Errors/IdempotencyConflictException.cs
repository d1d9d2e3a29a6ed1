namespace SchemaGen.MindVideo;

/// <summary>
/// The idempotency key was used before, with another model or input (409). Nothing was charged. A retry cannot help: either the input is not the one of this business request, or the key is not its key.
/// </summary>
public sealed class IdempotencyConflictException : MindVideoException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public IdempotencyConflictException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal IdempotencyConflictException(Failure failure)
        : base(failure)
    {
    }
}
