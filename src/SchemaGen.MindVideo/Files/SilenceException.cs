namespace SchemaGen.MindVideo;

/// <summary>Nothing came for too long.</summary>
internal sealed class SilenceException(string message, Exception innerException) : IOException(message, innerException);
