namespace SchemaGen.MindVideo;

/// <summary>The options of one request.</summary>
public class MindVideoRequestOptions
{
    /// <summary>
    /// Headers that are sent with the request and each of its retries, such as <c>X-Correlation-Id</c>; none by default. A name is a token of RFC 9110; a value is printable ASCII without a space at an end. What the client
    /// sends itself (<c>Authorization</c>, <c>Idempotency-Key</c>, <c>Accept</c>, <c>Last-Event-ID</c>) or belongs to the connection or the body (<c>Host</c>, <c>Connection</c>, <c>Content-*</c> and so on) is refused with an
    /// <see cref="ArgumentException"/>. The case of names makes no difference.
    /// </summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
