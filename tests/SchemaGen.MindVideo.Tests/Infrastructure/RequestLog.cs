using System.Collections.Concurrent;

namespace SchemaGen.MindVideo.Tests.Infrastructure;

/// <summary>A handler that keeps what was sent: a submit by its key, a get by its path.</summary>
internal sealed class RequestLog() : DelegatingHandler(new SocketsHttpHandler())
{
    public ConcurrentQueue<string> Submits { get; } = new();

    public ConcurrentQueue<string> Gets { get; } = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Post)
        {
            Submits.Enqueue(request.Headers.GetValues("Idempotency-Key").Single());
        }
        else
        {
            Gets.Enqueue(request.RequestUri!.AbsolutePath);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
