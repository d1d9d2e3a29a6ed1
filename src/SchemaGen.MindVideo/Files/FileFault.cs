using System.Net;

namespace SchemaGen.MindVideo;

/// <summary>An attempt to download failed. Users see a <see cref="MindVideoException"/>.</summary>
internal sealed class FileFault(string message, bool isTransient, Exception? innerException = null) : Exception(message, innerException)
{
    public bool IsTransient => isTransient;

    public HttpStatusCode? StatusCode { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}
