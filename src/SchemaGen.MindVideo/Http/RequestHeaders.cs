namespace SchemaGen.MindVideo;

/// <summary>The headers that a caller adds to a request. They are checked and copied when the call begins.</summary>
internal sealed class RequestHeaders
{
    private static readonly HashSet<string> s_reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        // What the client sends itself.
        "Authorization", "Idempotency-Key", "Accept", "Last-Event-ID",

        // What belongs to the connection (RFC 9110, section 7.6.1, and RFC 9113, section 8.2.2), or to a proxy, which has credentials of its own.
        "Host", "Connection", "Keep-Alive", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Expect",

        // What describes the body, besides Content-*: HttpClient does not send it with a request that has none.
        "Allow", "Expires", "Last-Modified",
    };

    private readonly KeyValuePair<string, string>[] _headers;

    private RequestHeaders(KeyValuePair<string, string>[] headers) => _headers = headers;

    public static RequestHeaders None { get; } = new([]);

    /// <summary>Checks and copies headers.</summary>
    /// <param name="headers">The headers of the call.</param>
    /// <param name="more">Further headers, which win over those of the same name.</param>
    /// <exception cref="ArgumentException">A header is reserved, or is not one that can be sent. The message has the name, but not the value, which may be a secret.</exception>
    public static RequestHeaders Of(IDictionary<string, string>? headers, IDictionary<string, string>? more = null)
    {
        if (headers is null or { Count: 0 } && more is null or { Count: 0 })
        {
            return None;
        }

        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string value) in (headers ?? new Dictionary<string, string>()).Concat(more ?? new Dictionary<string, string>()))
        {
            Check(name, value, nameof(headers));
            all[name] = value;
        }

        return new RequestHeaders([.. all]);
    }

    public void AddTo(HttpRequestMessage message)
    {
        foreach ((string name, string value) in _headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static void Check(string name, string value, string parameter)
    {
        if (!HeaderText.IsName(name))
        {
            throw new ArgumentException($"'{ServerText.OneLine(name, ServerText.LongestId)}' is not the name of a header: it must have letters, digits and !#$%&'*+-.^_`|~ only (RFC 9110, section 5.6.2)", parameter);
        }

        if (s_reserved.Contains(name) || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The header '{name}' cannot be set for a request: {WhyReserved(name)}", parameter);
        }

        if (value is null || !HeaderText.IsValue(value))
        {
            throw new ArgumentException(
                $"The value of the header '{name}' {Fault(value)}, but must be printable ASCII, with no space at an end (RFC 9110, section 5.5)", parameter);
        }
    }

    private static string WhyReserved(string name) => name.ToUpperInvariant() switch
    {
        "AUTHORIZATION" => "the client sends the API key in it, from MindVideoOptions.ApiKey",
        "IDEMPOTENCY-KEY" => "MindVideoSubmitOptions.IdempotencyKey sets it",
        _ => "the client or its connection sets it",
    };

    private static string Fault(string? value) => value switch
    {
        null => "is null",
        "" => "is empty",
        _ when value.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var index => $"has a line break at index {index}",
        _ when value.AsSpan().IndexOfAnyExceptInRange(' ', '~') is >= 0 and var index => $"has the character U+{(int)value[index]:X4} at index {index}",
        _ => "has a space at an end",
    };
}
