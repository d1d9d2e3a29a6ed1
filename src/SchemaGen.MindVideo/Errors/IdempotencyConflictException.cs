namespace SchemaGen.MindVideo;

/// <summary>
/// The exception that is thrown when the idempotency key was used before with another model or input (409). Nothing was charged. A retry cannot help: either the input or the key belongs to another business request.
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
