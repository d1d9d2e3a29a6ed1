using System.Net.Http.Headers;
using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>One call of the API. All its attempts send the same bytes under the same idempotency key.</summary>
internal sealed class ApiRequest
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue s_acceptJson = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue s_acceptLessJson = new("application/json", 0.9);
    private static readonly MediaTypeWithQualityHeaderValue s_acceptEvents = new("text/event-stream");

    /// <summary>The name of the call in logs, metrics and messages: <c>submit</c>.</summary>
    public required string Operation { get; init; }

    public required Uri Uri { get; init; }

    /// <summary>The body. A request with a body is a POST.</summary>
    public byte[]? Body { get; init; }

    public string? IdempotencyKey { get; init; }

    public string? TaskId { get; init; }

    /// <summary>The headers of the caller.</summary>
    public RequestHeaders Headers { get; init; } = RequestHeaders.None;

    /// <summary>The key that the task was submitted with, where it is known. It is not sent, but reported in exceptions.</summary>
    public string? KeyOfTask { get; init; }

    /// <summary>Whether the response may be a stream of events as well as JSON.</summary>
    public bool AcceptsEvents { get; init; }

    /// <summary>The last event that was received, when a stream is resumed.</summary>
    public string? LastEventId { get; init; }

    /// <summary>Whether the task was accepted a moment ago, so that a 404 may come right.</summary>
    public bool IsNewTask { get; init; }

    /// <summary>Returns whether JSON is an answer to the call; <see langword="null"/>, where any JSON is.</summary>
    public Func<JsonElement, bool>? Understands { get; init; }

    /// <summary>How many attempts have begun.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether an attempt may have reached a server: every attempt that had a connection may have.</summary>
    public bool MayHaveArrived { get; set; }

    /// <summary>Whether an attempt may have been accepted: it arrived, and no response says that it was refused.</summary>
    public bool MayBeAccepted { get; set; }

    /// <summary>The pause that all calls of a batch observe; <see langword="null"/> for a call of its own.</summary>
    public SharedPause? Pause { get; init; }

    /// <summary>The call in the words of a message: <c>a get of the task 'task_1'</c>.</summary>
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

        Headers.AddTo(message);
        return message;
    }
}
