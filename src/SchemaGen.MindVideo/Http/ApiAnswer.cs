using System.Net;
using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>What came back from one attempt. The API key is in none of it.</summary>
internal sealed class ApiAnswer : IDisposable
{
    private readonly JsonDocument? _document;
    private readonly HttpResponseMessage? _open;

    private ApiAnswer(HttpResponseMessage response, ApiRequest request, AnswerBody body, bool isStream, TimeProvider time, KeyScrubber scrubber)
    {
        StatusCode = response.StatusCode;
        Body = body;
        MediaType = response.Content.Headers.ContentType?.MediaType;
        Location = scrubber.Scrub(response.Headers.Location?.OriginalString);
        RetryAfter = MindVideo.RetryAfter.Of(response, time);
        HeaderRequestId = response.Headers.TryGetValues("X-Request-Id", out IEnumerable<string>? ids) ? scrubber.Scrub(ids.FirstOrDefault()) : null;
        IsEnd = request.AcceptsEvents && StatusCode is HttpStatusCode.NoContent;
        IsOfAnotherHost = response.RequestMessage?.RequestUri is { } last && last.Authority != request.Uri.Authority;
        _document = Parse(body);
        _open = isStream ? response : null;
    }

    public HttpStatusCode StatusCode { get; }

    public bool IsSuccess => (int)StatusCode is >= 200 and <= 299;

    /// <summary>The body; empty, when it is a stream that is still open.</summary>
    public AnswerBody Body { get; }

    public string? MediaType { get; }

    public string? Location { get; }

    public TimeSpan? RetryAfter { get; }

    public string? HeaderRequestId { get; }

    /// <summary>Whether a given <see cref="HttpClient"/> followed a redirect to somebody else, who got no API key.</summary>
    public bool IsOfAnotherHost { get; }

    /// <summary>The body as JSON; undefined, when it is none.</summary>
    public JsonElement Json => _document?.RootElement ?? default;

    public bool IsJson => _document is not null;

    /// <summary>Whether a stream of events is open.</summary>
    public bool IsStream => _open is not null;

    /// <summary>Whether there are no more events: server-sent events tell a client with 204 to come no more.</summary>
    public bool IsEnd { get; }

    public bool IsGood => IsSuccess && (IsJson || IsStream || IsEnd);

    public string? RequestId => TaskReader.RequestIdOf(Json) ?? HeaderRequestId;

    /// <summary>
    /// Whether another attempt may bring what this one did not. A good answer that is no JSON is one that was cut off, or that somebody between us and MindVideo wrote: the same request, with the same key, gets it
    /// again.
    /// </summary>
    public bool IsTransient => IsSuccess ? !IsGood && !Body.IsHuge : Transience.IsTransient(StatusCode);

    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response, ApiRequest request, int maxBytes, TimeProvider time, KeyScrubber scrubber, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.OK && request.AcceptsEvents
            && string.Equals(response.Content.Headers.ContentType?.MediaType, "text/event-stream", StringComparison.OrdinalIgnoreCase))
        {
            return new ApiAnswer(response, request, default, isStream: true, time, scrubber);
        }

        using (response)
        {
            AnswerBody body = await AnswerBody.ReadAsync(response.Content, maxBytes, cancellationToken).ConfigureAwait(false);
            body = body with { Bytes = AnswerText.Clean(body.Bytes, response.Content.Headers.ContentType?.CharSet, scrubber) };
            return new ApiAnswer(response, request, body, isStream: false, time, scrubber);
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
