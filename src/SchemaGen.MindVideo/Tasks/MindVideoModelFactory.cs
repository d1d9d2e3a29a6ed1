using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>
/// Creates the results of an <see cref="IMindVideoClient"/>, for tests of code that uses one. Each method has a parameter for each property, all with a default, so that a test names what it is about. The exceptions of a client
/// have public constructors.
/// </summary>
public static class MindVideoModelFactory
{
    /// <summary>Creates a task.</summary>
    /// <param name="taskId">See <see cref="SchemaGen.MindVideo.MindVideoTask.TaskId"/>.</param>
    /// <param name="requestId">See <see cref="SchemaGen.MindVideo.MindVideoTask.RequestId"/>.</param>
    /// <param name="status">See <see cref="SchemaGen.MindVideo.MindVideoTask.Status"/>; <see langword="null"/> for <c>succeeded</c> with an output, <c>failed</c> with an error, and <c>queued</c> otherwise.</param>
    /// <param name="costEstimate">See <see cref="SchemaGen.MindVideo.MindVideoTask.CostEstimate"/>.</param>
    /// <param name="costActual">See <see cref="SchemaGen.MindVideo.MindVideoTask.CostActual"/>.</param>
    /// <param name="output">See <see cref="SchemaGen.MindVideo.MindVideoTask.Output"/>.</param>
    /// <param name="error">See <see cref="SchemaGen.MindVideo.MindVideoTask.Error"/>.</param>
    /// <param name="idempotencyKey">See <see cref="SchemaGen.MindVideo.MindVideoTask.IdempotencyKey"/>.</param>
    /// <param name="responseHeaders">See <see cref="SchemaGen.MindVideo.MindVideoTask.ResponseHeaders"/>.</param>
    /// <param name="additionalProperties">See <see cref="SchemaGen.MindVideo.MindVideoTask.AdditionalProperties"/>.</param>
    /// <returns>The task.</returns>
    public static MindVideoTask MindVideoTask(
        string taskId = "task_1",
        string? requestId = null,
        MindVideoTaskStatus? status = null,
        decimal? costEstimate = null,
        decimal? costActual = null,
        MindVideoOutput? output = null,
        MindVideoTaskError? error = null,
        string? idempotencyKey = null,
        IReadOnlyDictionary<string, string>? responseHeaders = null,
        IReadOnlyDictionary<string, JsonElement>? additionalProperties = null)
    {
        ArgumentNullException.ThrowIfNull(taskId);
        return new MindVideoTask
        {
            TaskId = taskId,
            RequestId = requestId,
            Status = status ?? (output is not null ? MindVideoTaskStatus.Succeeded : error is not null ? MindVideoTaskStatus.Failed : MindVideoTaskStatus.Queued),
            CostEstimate = costEstimate,
            CostActual = costActual,
            Output = output,
            Error = error,
            IdempotencyKey = idempotencyKey,
            ResponseHeaders = responseHeaders ?? NoProperties.Headers,
            AdditionalProperties = additionalProperties ?? NoProperties.Instance,
        };
    }

    /// <summary>Creates an output.</summary>
    /// <param name="images">See <see cref="SchemaGen.MindVideo.MindVideoOutput.Images"/>.</param>
    /// <param name="videos">See <see cref="SchemaGen.MindVideo.MindVideoOutput.Videos"/>.</param>
    /// <param name="additionalProperties">See <see cref="SchemaGen.MindVideo.MindVideoOutput.AdditionalProperties"/>.</param>
    /// <returns>The output.</returns>
    public static MindVideoOutput MindVideoOutput(
        IEnumerable<MindVideoFile>? images = null, IEnumerable<MindVideoFile>? videos = null, IReadOnlyDictionary<string, JsonElement>? additionalProperties = null) => new()
        {
            Images = images is null ? [] : [.. images],
            Videos = videos is null ? [] : [.. videos],
            AdditionalProperties = additionalProperties ?? NoProperties.Instance,
        };

    /// <summary>Creates a file.</summary>
    /// <param name="url">See <see cref="SchemaGen.MindVideo.MindVideoFile.Url"/>.</param>
    /// <param name="additionalProperties">See <see cref="SchemaGen.MindVideo.MindVideoFile.AdditionalProperties"/>.</param>
    /// <returns>The file.</returns>
    public static MindVideoFile MindVideoFile(string url = "https://files.example.com/1.png", IReadOnlyDictionary<string, JsonElement>? additionalProperties = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new MindVideoFile { Url = url, AdditionalProperties = additionalProperties ?? NoProperties.Instance };
    }

    /// <summary>Creates the reason why a task failed.</summary>
    /// <param name="code">See <see cref="SchemaGen.MindVideo.MindVideoTaskError.Code"/>.</param>
    /// <param name="message">See <see cref="SchemaGen.MindVideo.MindVideoTaskError.Message"/>.</param>
    /// <param name="additionalProperties">See <see cref="SchemaGen.MindVideo.MindVideoTaskError.AdditionalProperties"/>.</param>
    /// <returns>The reason.</returns>
    public static MindVideoTaskError MindVideoTaskError(string? code = null, string? message = null, IReadOnlyDictionary<string, JsonElement>? additionalProperties = null) =>
        new() { Code = code, Message = message, AdditionalProperties = additionalProperties ?? NoProperties.Instance };

    /// <summary>Creates an event.</summary>
    /// <param name="eventId">See <see cref="SchemaGen.MindVideo.MindVideoTaskEvent.EventId"/>.</param>
    /// <param name="type">See <see cref="SchemaGen.MindVideo.MindVideoTaskEvent.Type"/>.</param>
    /// <param name="taskId">See <see cref="SchemaGen.MindVideo.MindVideoTaskEvent.TaskId"/>.</param>
    /// <param name="status">See <see cref="SchemaGen.MindVideo.MindVideoTaskEvent.Status"/>.</param>
    /// <param name="createdAt">See <see cref="SchemaGen.MindVideo.MindVideoTaskEvent.CreatedAt"/>.</param>
    /// <param name="additionalProperties">See <see cref="SchemaGen.MindVideo.MindVideoTaskEvent.AdditionalProperties"/>.</param>
    /// <returns>The event.</returns>
    public static MindVideoTaskEvent MindVideoTaskEvent(
        string? eventId = null,
        string? type = null,
        string? taskId = null,
        MindVideoTaskStatus? status = null,
        DateTimeOffset? createdAt = null,
        IReadOnlyDictionary<string, JsonElement>? additionalProperties = null) => new()
        {
            EventId = eventId,
            Type = type,
            TaskId = taskId,
            Status = status,
            CreatedAt = createdAt,
            AdditionalProperties = additionalProperties ?? NoProperties.Instance,
        };
}
