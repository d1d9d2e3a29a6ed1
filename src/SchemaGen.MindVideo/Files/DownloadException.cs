using System.Net;

namespace SchemaGen.MindVideo;

/// <summary>The exception of one attempt to download. Users get a <see cref="MindVideoException"/> for it.</summary>
internal sealed class DownloadException(string message, bool isTransient, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whether a later download may succeed.</summary>
    public bool IsTransient => isTransient;

    /// <summary>Whether this download cannot go on all the same: what was written to the caller's stream stays there.</summary>
    public bool IsFinal { get; set; }

    public HttpStatusCode? StatusCode { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}
