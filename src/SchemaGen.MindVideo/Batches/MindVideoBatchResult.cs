namespace SchemaGen.MindVideo;

/// <summary>The result of one request of a batch.</summary>
public sealed class MindVideoBatchResult
{
    /// <summary>The key of the request in the source.</summary>
    public required string Key { get; init; }

    /// <summary>What has become of the request.</summary>
    public required MindVideoBatchOutcome Outcome { get; init; }

    /// <summary>The task as it was last seen; <see langword="null"/>, where there is none, or none is known.</summary>
    public MindVideoTask? Task { get; init; }

    /// <summary>
    /// Why the request has not succeeded, as <see cref="MindVideoClient.RunAsync(IModelInput, MindVideoRunOptions?, IProgress{MindVideoTask}?, CancellationToken)"/> would have thrown it; also a
    /// <see cref="MindVideoBudgetException"/>, a <see cref="MindVideoUncertainSubmitException"/>, or an <see cref="ArgumentException"/> for a key that is not possible or was in the source before.
    /// <see langword="null"/> for a succeeded request.
    /// </summary>
    public Exception? Exception { get; init; }

    /// <summary>Whether the end of the task was in the journal, so that nothing was sent.</summary>
    public bool IsFromJournal { get; init; }

    /// <summary>Returns the succeeded task, or throws <see cref="Exception"/>.</summary>
    /// <returns>The task.</returns>
    /// <exception cref="Exception">The request has not succeeded.</exception>
    public MindVideoTask EnsureSucceeded() => Exception is null ? Task ?? throw new InvalidOperationException($"The result of '{Key}' has neither a task nor an exception") : throw Exception;

    /// <summary>Returns the key, the outcome, and the task or the reason.</summary>
    public override string ToString() => $"{Key}: {Outcome} {(Exception is null ? Task?.TaskId : Exception.Message)}";
}
