using System.Net;
using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>What came back from one attempt.</summary>
internal sealed class ApiAnswer : IDisposable
{
    private readonly JsonDocument? _document;
    private readonly HttpResponseMessage? _open;

    private ApiAnswer(HttpResponseMessage response, AnswerBody body, JsonDocument? document, HttpResponseMessage? open, TimeProvider time)
    {
        StatusCode = response.StatusCode;
        Body = body;
        MediaType = response.Content.Headers.ContentType?.MediaType;
        Location = response.Headers.Location;
        RetryAfter = MindVideo.RetryAfter.Of(response, time);
        HeaderRequestId = response.Headers.TryGetValues("X-Request-Id", out IEnumerable<string>? ids) ? ids.FirstOrDefault() : null;
        _document = document;
        _open = open;
    }

    public HttpStatusCode StatusCode { get; }

    public bool IsSuccess => (int)StatusCode is >= 200 and <= 299;

    /// <summary>The body; empty, when it is a stream that is still open.</summary>
    public AnswerBody Body { get; }

    public string? MediaType { get; }

    public Uri? Location { get; }

    public TimeSpan? RetryAfter { get; }

    public string? HeaderRequestId { get; }

    /// <summary>The body as JSON; undefined, when it is none.</summary>
    public JsonElement Json => _document?.RootElement ?? default;

    public bool IsJson => _document is not null;

    /// <summary>Whether a stream of events is open.</summary>
    public bool IsStream => _open is not null;

    public string? RequestId => TaskReader.RequestIdOf(Json) ?? HeaderRequestId;

    /// <summary>
    /// Whether another attempt may bring what this one did not. A good answer that is no JSON is one that was cut off, or that somebody between us and MindVideo wrote: the same request, with the same key, gets it
    /// again.
    /// </summary>
    public bool IsTransient => IsSuccess
        ? !IsStream && !IsJson && !Body.IsHuge
        : StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)StatusCode >= 500;

    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response, ApiRequest request, int maxBytes, TimeProvider time, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode && request.AcceptsEvents
            && string.Equals(response.Content.Headers.ContentType?.MediaType, "text/event-stream", StringComparison.OrdinalIgnoreCase))
        {
            return new ApiAnswer(response, default, null, response, time);
        }

        using (response)
        {
            AnswerBody body = await AnswerBody.ReadAsync(response.Content, maxBytes, cancellationToken).ConfigureAwait(false);
            return new ApiAnswer(response, body, Parse(body), null, time);
        }
    }

    public Task<Stream> OpenStreamAsync(CancellationToken cancellationToken) => _open!.Content.ReadAsStreamAsync(cancellationToken);

    public void Dispose()
    {
        _document?.Dispose();
        _open?.Dispose();
    }

    private static JsonDocument? Parse(AnswerBody body)
    {
        if (body.IsHuge || body.Bytes.IsEmpty)
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(body.Bytes);
        }
        catch (JsonException)
        {
            // Told to the user with its first part, by whoever needs JSON here.
            return null;
        }
    }
}
