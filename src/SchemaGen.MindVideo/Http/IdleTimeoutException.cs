namespace SchemaGen.MindVideo;

/// <summary>The exception that a stream throws which has brought nothing for longer than allowed.</summary>
internal sealed class IdleTimeoutException(string message, Exception innerException) : IOException(message, innerException);
