using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaGen.MindVideo;

/// <summary>The state of a task when MindVideo sent it. <see cref="TaskId"/> is enough to resume a wait for the task, also in another process.</summary>
public sealed class MindVideoTask
{
    /// <summary>The platform's name of the task (<c>task_id</c>).</summary>
    public required string TaskId { get; init; }

    /// <summary>The platform's name of the request (<c>request_id</c>), for its support; <see langword="null"/>, where the response has none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The status of the task (<c>status</c>).</summary>
    public MindVideoTaskStatus Status { get; init; }

    /// <summary>The estimated cost of the task, in the currency of the account (<c>cost_estimate</c>).</summary>
    public decimal? CostEstimate { get; init; }

    /// <summary>The actual cost of the task, in the currency of the account (<c>cost_actual</c>); <see langword="null"/> until it is known.</summary>
    public decimal? CostActual { get; init; }

    /// <summary>The output of the model (<c>output</c>); <see langword="null"/> until there is one.</summary>
    public MindVideoOutput? Output { get; init; }

    /// <summary>The reason why the task failed; <see langword="null"/>, where the response has none.</summary>
    public MindVideoTaskError? Error { get; init; }

    /// <summary>The key that the request was sent with, on a task that a submit or a run returns; otherwise <see langword="null"/>.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// The headers of the response that the task was read from, such as <c>X-RateLimit-Remaining</c>, by their names in any case; several values of one name are joined by <c>, </c>. At most 100 headers with values of at most
    /// 1,000 characters, without the API key, and with control characters escaped. They belong to the response and are not written as JSON.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> ResponseHeaders { get; init; } = NoProperties.Headers;

    /// <summary>The other properties, as the platform sent them.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } = NoProperties.Instance;

    /// <summary>Whether there is an output with anything in it.</summary>
    internal bool HasOutput => Output is { } output && (output.Images.Count > 0 || output.Videos.Count > 0 || output.AdditionalProperties.Count > 0);

    /// <summary>Returns the task, or throws when it has not succeeded, or has succeeded without an output.</summary>
    /// <returns>The task itself.</returns>
    /// <exception cref="MindVideoTaskFailedException">The task failed, was cancelled, has not ended, or has succeeded without an output.</exception>
    public MindVideoTask EnsureSucceeded() => Status == MindVideoTaskStatus.Succeeded && HasOutput ? this : throw new MindVideoTaskFailedException(this);

    /// <summary>Returns the task with another status, which an event brought.</summary>
    internal MindVideoTask With(MindVideoTaskStatus status) => new()
    {
        TaskId = TaskId,
        RequestId = RequestId,
        Status = status,
        CostEstimate = CostEstimate,
        CostActual = CostActual,
        Output = Output,
        Error = Error,
        IdempotencyKey = IdempotencyKey,
        ResponseHeaders = ResponseHeaders,
        AdditionalProperties = AdditionalProperties,
    };

    /// <summary>Returns the id and the status of the task.</summary>
    public override string ToString() => $"{TaskId} {Status}";
}
