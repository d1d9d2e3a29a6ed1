using Microsoft.Extensions.Logging;

namespace SchemaGen.MindVideo;

/// <summary>Looks at a task until it has ended. A wait is a timer and a few kilobytes, and no thread.</summary>
internal sealed class TaskWaiter(MindVideoOptions options, TimeProvider time, ClientTelemetry telemetry, ILogger logger)
{
    /// <summary>Asks for a task.</summary>
    public delegate Task<(MindVideoTask Task, TimeSpan? RetryAfter)> Look(string taskId, CancellationToken cancellationToken);

    /// <summary>Checks what a caller says of a wait, before anything is sent.</summary>
    public static void Check(MindVideoWaitOptions? wait)
    {
        Check(wait?.Timeout, TimeSpan.FromTicks(1), nameof(MindVideoWaitOptions.Timeout));
        Check(wait?.PollInterval, TimeSpan.FromMilliseconds(1), nameof(MindVideoWaitOptions.PollInterval));
        Check(wait?.MaxPollInterval, TimeSpan.FromMilliseconds(1), nameof(MindVideoWaitOptions.MaxPollInterval));
    }

    /// <summary>Tells the caller. What a handler throws is not swallowed, but it must not take the way back to a paid task with it.</summary>
    public static void Report(IProgress<MindVideoTask>? progress, MindVideoTask task)
    {
        try
        {
            progress?.Report(task);
        }
        catch (Exception exception)
        {
            throw new MindVideoException($"The caller's progress failed: {exception.Message}. The task '{task.TaskId}' goes on, and can be waited for again", exception)
            {
                TaskId = task.TaskId,
                RequestId = task.RequestId,
                IdempotencyKey = task.IdempotencyKey,
            };
        }
    }

    /// <summary>Waits for the end of a task.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="known">The task as a submit answered it; nothing, where it was not seen yet.</param>
    /// <param name="look">Asks for it.</param>
    /// <param name="wait">What the caller says of this wait.</param>
    /// <param name="progress">Is told each answer.</param>
    /// <param name="cancellationToken">Ends the wait, not the task.</param>
    public async Task<MindVideoTask> WaitAsync(
        string taskId, MindVideoTask? known, Look look, MindVideoWaitOptions? wait, IProgress<MindVideoTask>? progress, CancellationToken cancellationToken)
    {
        TimeSpan timeout = wait?.Timeout ?? options.WaitTimeout;
        long begun = time.GetTimestamp();
        var watch = new Watch(known);
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await LookUntilEndAsync(watch, taskId, look, wait, progress, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (either.IsCancellationRequested)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                telemetry.Waited(time.GetElapsedTime(begun), "canceled");
                throw;
            }

            telemetry.Waited(time.GetElapsedTime(begun), "timeout");
            logger.TimedOut(taskId, timeout.TotalSeconds);
            throw new MindVideoTimeoutException(taskId, timeout, watch.Last, (Exception?)watch.Fault ?? exception);
        }
        catch (Exception)
        {
            telemetry.Waited(time.GetElapsedTime(begun), "error");
            throw;
        }

        MindVideoTask ended = watch.Last!;
        TimeSpan duration = time.GetElapsedTime(begun);
        telemetry.Waited(duration, ended.Status.Value);
        telemetry.Ended(ended);
        logger.Ended(taskId, ended.Status, duration.TotalSeconds, ended.CostActual, ended.RequestId);
        return ended;
    }

    private async Task LookUntilEndAsync(
        Watch watch, string taskId, Look look, MindVideoWaitOptions? wait, IProgress<MindVideoTask>? progress, CancellationToken cancellationToken)
    {
        var schedule = new PollSchedule(wait?.PollInterval ?? options.PollInterval, wait?.MaxPollInterval ?? options.MaxPollInterval, options.MaxRetryAfter);
        TimeSpan? retryAfter = null;
        while (!watch.IsOver)
        {
            if (watch.MustPause)
            {
                await Task.Delay(schedule.Next(retryAfter), time, cancellationToken).ConfigureAwait(false);
            }

            try
            {
                (MindVideoTask task, retryAfter) = await look(taskId, cancellationToken).ConfigureAwait(false);
                watch.Saw(task);
            }
            catch (MindVideoException exception) when (exception.IsTransient)
            {
                // The task goes on while the platform is not to be reached: that is what the timeout of the wait is for. One that is not known is no such fault.
                watch.Fault = exception;
                retryAfter = exception.RetryAfter;
                logger.LookFailed(taskId, exception.Message);
                continue;
            }

            logger.Polled(taskId, watch.Last!.Status);
            Report(progress, watch.Last);
        }
    }

    private static void Check(TimeSpan? value, TimeSpan least, string name)
    {
        if (value is { } time && (time < least || time > Timers.Longest))
        {
            throw new ArgumentOutOfRangeException(name, time, $"It must be {(least.Ticks == 1 ? "more than zero" : "at least a millisecond")}, and at most 45 days");
        }
    }

    /// <summary>What a wait knows of its task.</summary>
    private sealed class Watch(MindVideoTask? known)
    {
        private bool _hasLooked;

        public MindVideoTask? Last { get; private set; } = known;

        /// <summary>Why the last look brought nothing.</summary>
        public MindVideoException? Fault { get; set; }

        /// <summary>Whether there is nothing more to see. The answer to a submit need not have the output of a task that had succeeded before: then it is looked at once.</summary>
        public bool IsOver => Last is { Status.IsTerminal: true } && (_hasLooked || Last.Status != MindVideoTaskStatus.Succeeded || Last.Output is not null);

        public bool MustPause => Fault is not null || Last is { Status.IsTerminal: false };

        public void Saw(MindVideoTask task)
        {
            Last = task;
            Fault = null;
            _hasLooked = true;
        }
    }
}
