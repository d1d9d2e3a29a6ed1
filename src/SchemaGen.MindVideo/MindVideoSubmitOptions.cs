namespace SchemaGen.MindVideo;

/// <summary>How one request is submitted.</summary>
public class MindVideoSubmitOptions
{
    /// <summary>
    /// The name of the business request (<c>order-4711</c>), sent as <c>Idempotency-Key</c>: MindVideo charges one key once, however often it is sent. 1 to 255 printable
    /// ASCII characters. Where it is not set, the client makes one for the call, before its first attempt; a second call then is a second request.
    /// </summary>
    public string? IdempotencyKey { get; set; }
}
