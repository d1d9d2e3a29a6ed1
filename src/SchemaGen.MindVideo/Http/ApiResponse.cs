using System.Globalization;
using System.Net;
using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>The response to one attempt, without the API key, should the server have written it back.</summary>
internal sealed class ApiResponse : IDisposable
{
    private readonly JsonDocument? _document;
    private readonly HttpResponseMessage? _open;
    private readonly string? _headerRequestId;
    private readonly bool _isTooEarly;

    private ApiResponse(HttpResponseMessage response, ApiRequest request, ResponseBody body, bool isStream, TimeProvider time, KeyScrubber scrubber)
    {
        StatusCode = response.StatusCode;
        Body = body;
        MediaType = ServerText.OneLine(scrubber.Scrub(response.Content.Headers.ContentType?.MediaType), ServerText.LongestId);
        Location = ServerText.OneLine(scrubber.Scrub(response.Headers.Location?.OriginalString));
        Headers = ResponseHeaders.Read(response, scrubber);
        RetryAfter = MindVideo.RetryAfter.Of(response, time);
        _headerRequestId = response.Headers.TryGetValues("X-Request-Id", out IEnumerable<string>? ids) ? ServerText.OneLine(scrubber.Scrub(ids.FirstOrDefault()), ServerText.LongestId) : null;
        IsEnd = request.AcceptsEvents && StatusCode is HttpStatusCode.NoContent;
        IsOfAnotherHost = response.RequestMessage?.RequestUri is { } last && (last.Authority != request.Uri.Authority || last.Scheme != request.Uri.Scheme);
        _document = Parse(body);
        _open = isStream ? response : null;
        _isTooEarly = (StatusCode is HttpStatusCode.NotFound && request.IsNewTask) || (IsGood && IsJson && request.Understands?.Invoke(Json) is false);
    }

    public HttpStatusCode StatusCode { get; }

    public bool IsSuccess => (int)StatusCode is >= 200 and <= 299;

    /// <summary>The body; empty for a stream that is still open.</summary>
    public ResponseBody Body { get; }

    public string? MediaType { get; }

    public string? Location { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    public TimeSpan? RetryAfter { get; }

    /// <summary>Whether a given <see cref="HttpClient"/> followed a redirect to another host, or from https to http. It got no API key, and what it says counts for nothing.</summary>
    public bool IsOfAnotherHost { get; }

    /// <summary>The body as JSON; undefined, where it is not JSON.</summary>
    public JsonElement Json => _document?.RootElement ?? default;

    public bool IsJson => _document is not null;

    /// <summary>Whether a stream of events is open.</summary>
    public bool IsStream => _open is not null;

    /// <summary>Whether there are no more events: with 204, server-sent events ask a client not to reconnect.</summary>
    public bool IsEnd { get; }

    public bool IsGood => IsSuccess && !IsOfAnotherHost && (IsJson || IsStream || IsEnd);

    /// <summary>The platform's name of the request, from the body or the header.</summary>
    public string? RequestId => RequestIds.Of(Json) ?? _headerRequestId;

    /// <summary>The status, and whether something between the client and the API wrote the response: <c>503 (text/html, no JSON)</c>.</summary>
    public string StatusText
    {
        get
        {
            string number = ((int)StatusCode).ToString(CultureInfo.InvariantCulture);
            return IsJson || Body.IsHuge || Body.Bytes.IsEmpty ? number : $"{number} ({MediaType ?? "no media type"}, no JSON)";
        }
    }

    /// <summary>
    /// Whether another attempt may succeed. A response of 2xx that is not JSON was cut off, or was written by a proxy: the same request, with the same key, gets the right one again.
    /// </summary>
    public bool IsTransient => !IsOfAnotherHost && (IsSuccess ? !IsGood && !Body.IsHuge : Transience.IsTransient(StatusCode));

    /// <summary>
    /// Whether to make another attempt. Besides transient errors, this is an answer that may come right in a moment: a platform of many machines may not know a task everywhere as soon as it is accepted, and may answer
    /// with JSON that names no task.
    /// </summary>
    public bool MayComeRight => IsTransient || _isTooEarly;

    public static async Task<ApiResponse> ReadAsync(HttpResponseMessage response, ApiRequest request, int maxBytes, TimeProvider time, KeyScrubber scrubber, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.OK && request.AcceptsEvents
            && string.Equals(response.Content.Headers.ContentType?.MediaType, "text/event-stream", StringComparison.OrdinalIgnoreCase))
        {
            return new ApiResponse(response, request, default, isStream: true, time, scrubber);
        }

        using (response)
        {
            ResponseBody body = await ResponseBody.ReadAsync(response.Content, maxBytes, cancellationToken).ConfigureAwait(false);
            body = body with { Bytes = ResponseDecoder.Decode(body.Bytes, response.Content.Headers.ContentType?.CharSet, scrubber) };
            return new ApiResponse(response, request, body, isStream: false, time, scrubber);
        }
    }

    public Task<Stream> OpenStreamAsync(CancellationToken cancellationToken) => _open!.Content.ReadAsStreamAsync(cancellationToken);

    public void Dispose()
    {
        _document?.Dispose();
        _open?.Dispose();
    }

    private static JsonDocument? Parse(ResponseBody body)
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
            // Not an error yet: ApiErrors quotes the body where JSON was required.
            return null;
        }
    }
}
