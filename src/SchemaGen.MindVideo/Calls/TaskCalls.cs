using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace SchemaGen.MindVideo;

/// <summary>The calls about tasks, with checked arguments: submit, get, wait and run.</summary>
internal sealed class TaskCalls(ApiTransport transport, TaskWaiter waiter, RecentTasks recent, ClientTelemetry telemetry, ILogger logger)
{
    // The payload is written before anything is awaited, so that later changes of the input's lists have no effect.
    public async Task<MindVideoTask> SubmitAsync(IModelInput input, string key, RequestHeaders headers, CancellationToken cancellationToken) =>
        await SendAsync(input.ModelSlug, Payload.Write(input.EnsureValid()), key, headers, cancellationToken).ConfigureAwait(false);

    public async Task<MindVideoTask> SubmitAsync(string modelSlug, JsonElement input, string key, RequestHeaders headers, CancellationToken cancellationToken) =>
        await SendAsync(modelSlug, Payload.Write(modelSlug, input), key, headers, cancellationToken).ConfigureAwait(false);

    /// <summary>Whether a task was accepted a moment ago.</summary>
    public bool IsNew(string taskId) => recent.Contains(taskId);

    public Task<MindVideoTask> GetAsync(string taskId, RequestHeaders headers, CancellationToken cancellationToken) =>
        TrackAsync("get", taskId, async () => (await PollAsync(taskId, headers, null, cancellationToken).ConfigureAwait(false)).Task);

    public Task<MindVideoTask> WaitAsync(string taskId, MindVideoWaitOptions? options, RequestHeaders headers, IProgress<MindVideoTask>? progress, CancellationToken cancellationToken) =>
        WaitAsync(taskId, null, options, headers, progress, cancellationToken);

    /// <summary>Waits for the end of a task that has just been submitted, and throws unless it succeeds.</summary>
    public async Task<MindVideoTask> RunAsync(Task<MindVideoTask> submit, MindVideoWaitOptions? options, RequestHeaders headers, IProgress<MindVideoTask>? progress, CancellationToken cancellationToken)
    {
        MindVideoTask submitted = await submit.ConfigureAwait(false);
        TaskWaiter.Report(progress, submitted);
        MindVideoTask ended = await WaitAsync(submitted.TaskId, submitted, options, headers, progress, cancellationToken).ConfigureAwait(false);
        try
        {
            return ended.EnsureSucceeded();
        }
        catch (MindVideoTaskFailedException exception)
        {
            telemetry.Failed(null, "run", exception);
            throw;
        }
    }

    public async Task<T> TrackAsync<T>(string operation, string? taskId, Func<Task<T>> call)
    {
        using Activity? activity = ClientTelemetry.Start(operation, null, taskId);
        try
        {
            T result = await call().ConfigureAwait(false);
            if (result is MindVideoTask task)
            {
                ClientTelemetry.Seen(activity, task);
            }

            return result;
        }
        catch (Exception exception)
        {
            telemetry.Failed(activity, operation, exception);
            throw;
        }
    }

    private async Task<MindVideoTask> SendAsync(string modelSlug, byte[] body, string key, RequestHeaders headers, CancellationToken cancellationToken)
    {
        using Activity? activity = ClientTelemetry.Start("submit", modelSlug);
        var request = new ApiRequest { Operation = "submit", Uri = transport.Tasks, Body = body, IdempotencyKey = key, Headers = headers, Understands = NamesTask };
        try
        {
            logger.Submitting(modelSlug, body.Length, key);
            using ApiResponse response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
            MindVideoTask task = TaskReader.Read(response.Json, key, response.RequestId, response.Headers) ?? throw transport.Misunderstood(request, response, "names no task");
            recent.Add(task.TaskId);
            telemetry.Accepted(activity, modelSlug, task);
            logger.Submitted(task.TaskId, modelSlug, task.Status, task.CostEstimate, task.RequestId, key);
            return task;
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            string howToGoOn = request.MayHaveArrived ? $"It may have been accepted: submit it again with the idempotency key '{key}', and it is not charged twice" : "Nothing was sent";
            throw new MindVideoCanceledException($"The submit was cancelled. {howToGoOn}", exception, cancellationToken)
            {
                IdempotencyKey = key,
            };
        }
        catch (Exception exception)
        {
            telemetry.Failed(activity, request.Operation, exception);
            throw;
        }
    }

    private async Task<MindVideoTask> WaitAsync(
        string taskId, MindVideoTask? submitted, MindVideoWaitOptions? options, RequestHeaders headers, IProgress<MindVideoTask>? progress, CancellationToken cancellationToken)
    {
        string? key = submitted?.IdempotencyKey;
        try
        {
            return await TrackAsync(
                "wait",
                taskId,
                () => waiter.WaitAsync(taskId, submitted, (id, token) => PollAsync(id, headers, key, token), options, progress, cancellationToken)).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new MindVideoCanceledException($"The wait for the task '{taskId}' was cancelled. The task goes on; wait for it again with its id", exception, cancellationToken)
            {
                TaskId = taskId,
                IdempotencyKey = key,
            };
        }
    }

    private static bool NamesTask(JsonElement body) => TaskReader.Read(body) is not null;

    private async Task<(MindVideoTask Task, TimeSpan? RetryAfter)> PollAsync(string taskId, RequestHeaders headers, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var request = new ApiRequest { Operation = "get", Uri = transport.TaskUri(taskId), TaskId = taskId, Headers = headers, KeyOfTask = idempotencyKey, IsNewTask = IsNew(taskId), Understands = NamesTask };
        using ApiResponse response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        MindVideoTask task = TaskReader.Read(response.Json, idempotencyKey, response.RequestId, response.Headers) ?? throw transport.Misunderstood(request, response, "names no task");
        return task.TaskId == taskId ? (task, response.RetryAfter) : throw transport.Misunderstood(request, response, $"is about another task, '{task.TaskId}'");
    }
}
