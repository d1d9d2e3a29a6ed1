namespace SchemaGen.MindVideo;

/// <summary>The calls that wait for a task, with checked arguments: wait and run.</summary>
internal sealed class WaitCalls(TaskCalls tasks, EventStream events, TaskWaiter waiter, CallTelemetry telemetry)
{
    public Task<MindVideoTask> WaitAsync(string taskId, MindVideoWaitOptions? options, RequestHeaders headers, IProgress<MindVideoTask>? progress, CancellationToken cancellationToken) =>
        WaitAsync(taskId, null, null, false, options, headers, progress, cancellationToken);

    /// <summary>Waits for the task of a run that is one of many, which pause together.</summary>
    /// <param name="model">The slug of the model.</param>
    /// <param name="task">The task, as it was seen last.</param>
    /// <param name="isPart">Whether the wait is a part of a run, whose duration has its own.</param>
    /// <param name="options">The options of the wait.</param>
    /// <param name="headers">The headers of the wait.</param>
    /// <param name="pause">The pause of all runs.</param>
    /// <param name="cancellationToken">Cancels the wait, but not the task.</param>
    public Task<MindVideoTask> WaitAsync(
        string model, MindVideoTask task, bool isPart, MindVideoWaitOptions? options, RequestHeaders headers, SharedPause pause, CancellationToken cancellationToken) =>
        WaitAsync(task.TaskId, model, task, isPart, options, headers, null, cancellationToken, pause);

    /// <summary>Submits a request, waits for the end of its task, and throws unless it succeeds.</summary>
    /// <param name="model">The slug of the model.</param>
    /// <param name="submit">Submits the request.</param>
    /// <param name="options">The options of the wait.</param>
    /// <param name="headers">The headers of the wait.</param>
    /// <param name="progress">Receives the task after the submit and after each poll.</param>
    /// <param name="cancellationToken">Cancels the run, but not the task.</param>
    public async Task<MindVideoTask> RunAsync(
        string model, Func<Task<MindVideoTask>> submit, MindVideoWaitOptions? options, RequestHeaders headers, IProgress<MindVideoTask>? progress, CancellationToken cancellationToken)
    {
        using TrackedCall run = telemetry.Begin(CallTelemetry.Run, model);
        bool isCounted = false;
        try
        {
            MindVideoTask submitted = await submit().ConfigureAwait(false);
            run.Seen(submitted);
            TaskWaiter.Report(progress, submitted);
            MindVideoTask ended = await WaitAsync(submitted.TaskId, model, submitted, true, options, headers, progress, cancellationToken).ConfigureAwait(false);
            run.Seen(ended);

            // Each part counts its own failures.
            isCounted = true;
            return ended.EnsureSucceeded();
        }
        catch (Exception exception)
        {
            run.Failed(exception, isCounted);
            throw;
        }
    }

    private async Task<MindVideoTask> WaitAsync(
        string taskId,
        string? model,
        MindVideoTask? submitted,
        bool isPart,
        MindVideoWaitOptions? options,
        RequestHeaders headers,
        IProgress<MindVideoTask>? progress,
        CancellationToken cancellationToken,
        SharedPause? pause = null)
    {
        string? key = submitted?.IdempotencyKey;
        try
        {
            return await CallTelemetry.TrackAsync(
                telemetry.Begin("wait", model, taskId, isPart),
                () => waiter.WaitAsync(taskId, submitted, (id, token) => tasks.PollAsync(id, headers, key, token, pause), (id, token) => events.ReadAsync(id, headers, isPart: true, token), options, progress, cancellationToken))
                .ConfigureAwait(false);
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
}
