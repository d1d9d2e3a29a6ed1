namespace SchemaGen.MindVideo;

/// <summary>The exception that is thrown when MindVideo does not know the API key (401): it is missing, mistyped or deleted.</summary>
public sealed class MindVideoAuthenticationException : MindVideoException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public MindVideoAuthenticationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal MindVideoAuthenticationException(Failure failure)
        : base(failure)
    {
    }
}
