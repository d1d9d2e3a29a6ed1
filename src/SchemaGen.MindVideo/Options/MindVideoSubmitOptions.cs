namespace SchemaGen.MindVideo;

/// <summary>The options of one submit.</summary>
public class MindVideoSubmitOptions : MindVideoRequestOptions
{
    /// <summary>
    /// The name of the business request (<c>order-4711</c>), sent as <c>Idempotency-Key</c>. MindVideo charges one key once, however often it is sent, and responds with the original task; the same key with
    /// another input is an <see cref="IdempotencyConflictException"/>. 1 to 255 printable ASCII characters. Where it is not set, the client creates one for the call, before its first attempt: the retries
    /// of that call are then one request, and a second call is a second request.
    /// </summary>
    public string? IdempotencyKey { get; set; }
}
