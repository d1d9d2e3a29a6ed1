using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>A task, as MindVideo last told of it. To resume waiting for it, in another process too, <see cref="TaskId"/> is enough.</summary>
public sealed class MindVideoTask
{
    /// <summary>The platform's name of the task (<c>task_id</c>).</summary>
    public required string TaskId { get; init; }

    /// <summary>The platform's name of the request (<c>request_id</c>), for its support; <see langword="null"/>, where it told none.</summary>
    public string? RequestId { get; init; }

    /// <summary>Where the task stands (<c>status</c>).</summary>
    public MindVideoTaskStatus Status { get; init; }

    /// <summary>What the task will cost, in the currency of the account (<c>cost_estimate</c>).</summary>
    public decimal? CostEstimate { get; init; }

    /// <summary>What the task has cost, in the currency of the account (<c>cost_actual</c>); <see langword="null"/>, as long as it is not known.</summary>
    public decimal? CostActual { get; init; }

    /// <summary>What the model made (<c>output</c>); <see langword="null"/>, as long as there is nothing.</summary>
    public MindVideoOutput? Output { get; init; }

    /// <summary>Why the task failed; <see langword="null"/>, where the platform says nothing.</summary>
    public MindVideoTaskError? Error { get; init; }

    /// <summary>The key that the request was sent with, on what a submit or a run returns; else <see langword="null"/>.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>What else the platform said, as it came.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } = NoProperties.Instance;

    /// <summary>Returns the task, or throws when it has not succeeded.</summary>
    /// <returns>The task itself.</returns>
    /// <exception cref="MindVideoTaskFailedException">The task failed, was cancelled, or has not ended.</exception>
    public MindVideoTask EnsureSucceeded() => Status == MindVideoTaskStatus.Succeeded ? this : throw new MindVideoTaskFailedException(this);

    /// <summary>The name of the task and where it stands.</summary>
    public override string ToString() => $"{TaskId} {Status}";
}
