namespace SchemaGen.MindVideo;

/// <summary>The exception that is thrown when MindVideo knows the API key but does not allow the request (403): the key is disabled, or may not use the model.</summary>
public sealed class MindVideoPermissionException : MindVideoException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public MindVideoPermissionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal MindVideoPermissionException(Failure failure)
        : base(failure)
    {
    }
}
