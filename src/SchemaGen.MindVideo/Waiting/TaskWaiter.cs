using Microsoft.Extensions.Logging;

namespace SchemaGen.MindVideo;

/// <summary>Looks at a task until it has ended. A wait is a timer and a few hundred bytes, and no thread.</summary>
internal sealed class TaskWaiter(MindVideoOptions options, TimeProvider time, ClientTelemetry telemetry, ILogger logger)
{
    /// <summary>What a timer of .NET can count.</summary>
    private static readonly TimeSpan s_longestTimer = TimeSpan.FromDays(45);

    /// <summary>Asks for a task.</summary>
    public delegate Task<(MindVideoTask Task, TimeSpan? RetryAfter)> Look(string taskId, CancellationToken cancellationToken);

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
        var schedule = new PollSchedule(wait?.PollInterval ?? options.PollInterval, wait?.MaxPollInterval ?? options.MaxPollInterval);
        long begun = time.GetTimestamp();
        MindVideoTask? last = known;
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            TimeSpan? retryAfter = null;
            while (last is not { Status.IsTerminal: true })
            {
                if (last is not null)
                {
                    await Task.Delay(schedule.Next(retryAfter), time, either.Token).ConfigureAwait(false);
                }

                (last, retryAfter) = await look(taskId, either.Token).ConfigureAwait(false);
                logger.Polled(taskId, last.Status);
                progress?.Report(last);
            }
        }
        catch (OperationCanceledException exception) when (either.IsCancellationRequested)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                telemetry.Waited(time.GetElapsedTime(begun), "canceled", null);
                throw;
            }

            telemetry.Waited(time.GetElapsedTime(begun), "timeout", null);
            logger.TimedOut(taskId, timeout);
            throw new MindVideoTimeoutException(taskId, timeout, last, exception);
        }

        TimeSpan duration = time.GetElapsedTime(begun);
        telemetry.Waited(duration, last.Status.Value, last);
        logger.Ended(taskId, last.Status, duration, last.CostActual, last.RequestId);
        return last;
    }

    /// <summary>Checks what a caller says of a wait, before anything is sent.</summary>
    public static void Check(MindVideoWaitOptions? wait)
    {
        Check(wait?.Timeout, nameof(MindVideoWaitOptions.Timeout));
        Check(wait?.PollInterval, nameof(MindVideoWaitOptions.PollInterval));
        Check(wait?.MaxPollInterval, nameof(MindVideoWaitOptions.MaxPollInterval));
    }

    private static void Check(TimeSpan? value, string name)
    {
        if (value is { } time && (time <= TimeSpan.Zero || time > s_longestTimer))
        {
            throw new ArgumentOutOfRangeException(name, time, "It must be more than zero, and at most 45 days");
        }
    }
}
