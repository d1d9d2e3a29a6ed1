using System.Collections.ObjectModel;
using System.Net;

namespace SchemaGen.MindVideo;

/// <summary>The exception that is thrown when MindVideo refuses a request, cannot be reached, or sends a response that cannot be read. No message contains the API key.</summary>
public class MindVideoException : Exception
{
    private readonly bool? _isTransient;

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public MindVideoException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal MindVideoException(Failure failure, Exception? innerException = null)
        : base(failure.Message, innerException)
    {
        StatusCode = failure.Response?.StatusCode;
        RequestId = failure.Response?.RequestId;
        RetryAfter = failure.RetryAfter;
        ErrorCode = failure.Details.Code;
        ErrorMessage = failure.Details.Message;
        Violations = failure.Details.Violations ?? [];
        ResponseText = failure.ResponseText;
        ResponseHeaders = failure.Response?.Headers ?? ResponseHeaders;
        IdempotencyKey = failure.Request.IdempotencyKey ?? failure.Request.KeyOfTask;
        TaskId = failure.Request.TaskId;
        Attempts = failure.Request.Attempts;
        IsTransient = failure.IsTransient;
        MayBeAccepted = failure.Request.MayBeAccepted;
    }

    /// <summary>The status of the response; <see langword="null"/>, when no response came.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The platform's name of the error, such as <c>invalid_input</c>; <see langword="null"/>, where the response has none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The platform's message; <see langword="null"/>, where the response has none.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The platform's name of the request, for its support; <see langword="null"/>, where the response has none.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// The delay before the next attempt that the platform requested (<c>Retry-After</c>), or the time until the open circuit of a resilience handler sends again; <see langword="null"/>, where there is neither.
    /// </summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The first part of the response, at most 1,000 characters; <see langword="null"/>, when no response came.</summary>
    public string? ResponseText { get; init; }

    /// <summary>
    /// The headers of the response, such as <c>X-RateLimit-Reset</c>, by their names in any case; empty, when no response came. They are bounded and scrubbed as <see cref="MindVideoTask.ResponseHeaders"/>.
    /// </summary>
    public IReadOnlyDictionary<string, string> ResponseHeaders { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The errors in the input that the platform reported; empty, where it reported none.</summary>
    public IReadOnlyList<ConstraintViolation> Violations { get; init; } = [];

    /// <summary>
    /// The key that the request was sent with, for a submit or a run. Where no response came, the request may have been accepted: submitting it again with this key finds out, and is not charged twice.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The task that was requested; <see langword="null"/> for a submit.</summary>
    public string? TaskId { get; init; }

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; init; }

    /// <summary>
    /// Whether the same call may succeed later, with the same idempotency key: the meaning that the client's own retries and waits have. It is <see langword="true"/> for 408, 429 and 5xx; for a response of 2xx that was cut off
    /// or is not JSON; and where no response came, because the network failed, the time of the attempts was over, or a handler of the program refused to send for now. It is <see langword="false"/> for other statuses (400,
    /// 401, 403, 404, 409, 422, redirects), for a certificate that is not trusted, for JSON that is not what was requested, and for tasks that failed. A 404
    /// for a task that was accepted a moment ago, and JSON that names no task, are retried as well, but are not transient when all attempts have got them. An exception that a test creates has the meaning of its
    /// <see cref="StatusCode"/>, unless it is set.
    /// </summary>
    public bool IsTransient
    {
        get => _isTransient ?? (StatusCode is { } status && Transience.IsTransient(status));
        init => _isTransient = value;
    }

    /// <summary>Whether the request may have been accepted, though no response says so.</summary>
    internal bool MayBeAccepted { get; }
}
