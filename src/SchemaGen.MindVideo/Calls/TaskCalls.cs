using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace SchemaGen.MindVideo;

/// <summary>The calls about tasks, with checked arguments: submit and get.</summary>
internal sealed class TaskCalls(ApiTransport transport, RecentTasks recent, CallTelemetry calls, ClientTelemetry telemetry, ILogger logger)
{
    // The payload is written before anything is awaited, so that later changes of the input's lists have no effect.
    public async Task<MindVideoTask> SubmitAsync(IModelInput input, string key, RequestHeaders headers, bool isPart, CancellationToken cancellationToken) =>
        await SendAsync(input.ModelSlug, Payload.Write(input.EnsureValid()), key, headers, isPart, cancellationToken).ConfigureAwait(false);

    public async Task<MindVideoTask> SubmitAsync(string modelSlug, JsonElement input, string key, RequestHeaders headers, bool isPart, CancellationToken cancellationToken) =>
        await SendAsync(modelSlug, Payload.Write(modelSlug, input), key, headers, isPart, cancellationToken).ConfigureAwait(false);

    /// <summary>Submits a payload that was written before, as a part of a run that is one of many, which pause together.</summary>
    public Task<MindVideoTask> SubmitAsync(string modelSlug, byte[] body, string key, RequestHeaders headers, SharedPause pause, CancellationToken cancellationToken) =>
        SendAsync(modelSlug, body, key, headers, isPart: true, cancellationToken, pause);

    /// <summary>Whether a task was accepted a moment ago.</summary>
    public bool IsNew(string taskId) => recent.Contains(taskId);

    public Task<MindVideoTask> GetAsync(string taskId, RequestHeaders headers, CancellationToken cancellationToken) =>
        CallTelemetry.TrackAsync(calls.Begin("get", null, taskId), async () => (await PollAsync(taskId, headers, null, cancellationToken).ConfigureAwait(false)).Task);

    /// <summary>Requests the state of a task, without a span.</summary>
    public async Task<(MindVideoTask Task, TimeSpan? RetryAfter)> PollAsync(string taskId, RequestHeaders headers, string? idempotencyKey, CancellationToken cancellationToken, SharedPause? pause = null)
    {
        var request = new ApiRequest
        {
            Operation = "get",
            Uri = transport.TaskUri(taskId),
            TaskId = taskId,
            Headers = headers,
            KeyOfTask = idempotencyKey,
            IsNewTask = IsNew(taskId),
            Understands = TaskReader.HasTask,
            Pause = pause,
        };
        using ApiResponse response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        MindVideoTask task = TaskReader.Read(response.Json, idempotencyKey, response.RequestId, response.Headers) ?? throw transport.Misunderstood(request, response, "names no task");
        return task.TaskId == taskId ? (task, response.RetryAfter) : throw transport.Misunderstood(request, response, $"is about another task, '{task.TaskId}'");
    }

    private async Task<MindVideoTask> SendAsync(string modelSlug, byte[] body, string key, RequestHeaders headers, bool isPart, CancellationToken cancellationToken, SharedPause? pause = null)
    {
        using TrackedCall tracked = calls.Begin("submit", modelSlug, isPart: isPart);
        var request = new ApiRequest { Operation = "submit", Uri = transport.Tasks, Body = body, IdempotencyKey = key, Headers = headers, Understands = TaskReader.HasTask, Pause = pause };
        try
        {
            logger.Submitting(modelSlug, body.Length, key);
            using ApiResponse response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
            MindVideoTask task = TaskReader.Read(response.Json, key, response.RequestId, response.Headers) ?? throw transport.Misunderstood(request, response, "names no task");
            recent.Add(task.TaskId);
            telemetry.Accepted(modelSlug, task);
            tracked.Seen(task);
            logger.Submitted(task.TaskId, modelSlug, task.Status, task.CostEstimate, task.RequestId, key);
            return task;
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            tracked.Failed(exception);
            string howToGoOn = request.MayHaveArrived ? $"It may have been accepted: submit it again with the idempotency key '{key}', and it is not charged twice" : "Nothing was sent";
            throw new MindVideoCanceledException($"The submit was cancelled. {howToGoOn}", exception, cancellationToken)
            {
                IdempotencyKey = key,
            };
        }
        catch (Exception exception)
        {
            tracked.Failed(exception);
            throw;
        }
    }
}
