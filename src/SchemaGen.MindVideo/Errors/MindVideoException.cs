using System.Net;

namespace SchemaGen.MindVideo;

/// <summary>The exception that is thrown when MindVideo refuses a request, cannot be reached, or sends a response that cannot be read. No message contains the API key.</summary>
public class MindVideoException : Exception
{
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
        IdempotencyKey = failure.Request.IdempotencyKey ?? failure.Request.KeyOfTask;
        TaskId = failure.Request.TaskId;
        Attempts = failure.Request.Attempts;
        IsTransient = failure.IsTransient;
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

    internal bool IsTransient { get; }
}
