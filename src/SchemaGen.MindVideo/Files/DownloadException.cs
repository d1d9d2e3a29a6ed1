using System.Net;

namespace SchemaGen.MindVideo;

/// <summary>The exception of one attempt to download. Users get a <see cref="MindVideoException"/> for it.</summary>
internal sealed class DownloadException(string message, bool isTransient, Exception? innerException = null) : Exception(message, innerException)
{
    public bool IsTransient => isTransient;

    public HttpStatusCode? StatusCode { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}
