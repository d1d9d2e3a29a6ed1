using System.Net.Http.Headers;

namespace SchemaGen.MindVideo;

/// <summary>One call of the API. Its attempts all send the same: the same bytes under the same idempotency key.</summary>
internal sealed class ApiRequest
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue s_acceptJson = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue s_acceptLessJson = new("application/json", 0.9);
    private static readonly MediaTypeWithQualityHeaderValue s_acceptEvents = new("text/event-stream");

    /// <summary>What it is for, in logs, metrics and messages: <c>submit</c>.</summary>
    public required string Operation { get; init; }

    public required Uri Uri { get; init; }

    /// <summary>The body; its presence makes it a POST.</summary>
    public byte[]? Body { get; init; }

    public string? IdempotencyKey { get; init; }

    public string? TaskId { get; init; }

    /// <summary>The key that the task was submitted with, where it is known. It is not sent; whoever takes the task up again may want it.</summary>
    public string? KeyOfTask { get; init; }

    /// <summary>Whether a stream of events is understood as well as JSON.</summary>
    public bool AcceptsEvents { get; init; }

    /// <summary>The last event that was seen, when a stream is taken up again.</summary>
    public string? LastEventId { get; init; }

    /// <summary>How many attempts were begun.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether one of them may have reached somebody: all but those that found no connection.</summary>
    public bool MayHaveArrived { get; set; }

    /// <summary>What it is, in a message: <c>a get of the task 'task_1'</c>.</summary>
    public string Name => TaskId is null ? $"a {Operation}" : $"a {Operation} of the task '{TaskId}'";

    public HttpRequestMessage ToMessage(HttpClient client, AuthenticationHeaderValue authorization)
    {
        var message = new HttpRequestMessage(Body is null ? HttpMethod.Get : HttpMethod.Post, Uri)
        {
            Version = client.DefaultRequestVersion,
            VersionPolicy = client.DefaultVersionPolicy,
        };
        message.Headers.Authorization = authorization;
        if (AcceptsEvents)
        {
            message.Headers.Accept.Add(s_acceptEvents);
            message.Headers.Accept.Add(s_acceptLessJson);
        }
        else
        {
            message.Headers.Accept.Add(s_acceptJson);
        }

        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.ContentType = s_json;
        }

        if (IdempotencyKey is not null)
        {
            message.Headers.TryAddWithoutValidation("Idempotency-Key", IdempotencyKey);
        }

        if (LastEventId is not null)
        {
            message.Headers.TryAddWithoutValidation("Last-Event-ID", LastEventId);
        }

        return message;
    }
}
