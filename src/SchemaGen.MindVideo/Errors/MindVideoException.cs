using System.Net;

namespace SchemaGen.MindVideo;

/// <summary>MindVideo refused a request, could not be reached, or gave an answer that cannot be read. No message holds the API key.</summary>
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
        StatusCode = failure.Answer?.StatusCode;
        RequestId = failure.Answer?.RequestId;
        RetryAfter = failure.Answer?.RetryAfter;
        ErrorCode = failure.Details.Code;
        ErrorMessage = failure.Details.Message;
        Violations = failure.Details.Violations ?? [];
        ResponseText = failure.ResponseText;
        IdempotencyKey = failure.Request.IdempotencyKey ?? failure.Request.KeyOfTask;
        TaskId = failure.Request.TaskId;
        Attempts = failure.Request.Attempts;
        IsTransient = failure.IsTransient;
    }

    /// <summary>The status of the answer; <see langword="null"/>, when none came.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The platform's name of the error, such as <c>invalid_input</c>; <see langword="null"/>, where it told none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The platform's own words; <see langword="null"/>, where it told none.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The platform's name of the request, for its support; <see langword="null"/>, where it told none.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long the platform asked to wait before the next attempt (<c>Retry-After</c>); <see langword="null"/>, where it asked nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The first part of the answer, at most 1,000 characters; <see langword="null"/>, when there was none.</summary>
    public string? ResponseText { get; init; }

    /// <summary>What the platform said is wrong with the input; empty, where it named nothing.</summary>
    public IReadOnlyList<ConstraintViolation> Violations { get; init; } = [];

    /// <summary>
    /// The key that the request was sent with, when it was a submit or a run. Where no answer came, the request may have been accepted: submitting it again with this key finds out, and is not charged twice.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The task that was asked for; <see langword="null"/> for a submit.</summary>
    public string? TaskId { get; init; }

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; init; }

    internal bool IsTransient { get; }
}
