using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace SchemaGen.MindVideo;

/// <summary>Polls a task, and reads its events where the caller wants, until it has ended. A wait is a timer and a few kilobytes, and holds no thread.</summary>
internal sealed class TaskWaiter(MindVideoOptions options, TimeProvider time, ClientTelemetry telemetry, ILogger logger)
{
    private readonly Gate _streams = new(options.MaxConcurrentPolls);

    /// <summary>Requests the state of a task.</summary>
    public delegate Task<(MindVideoTask Task, TimeSpan? RetryAfter)> Poll(string taskId, CancellationToken cancellationToken);

    /// <summary>Reports a task to the caller. An exception of the handler is not swallowed; it is wrapped in one that has the id of the paid task.</summary>
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
    /// <param name="submitted">The task as the response to its submit has it; <see langword="null"/> for a wait by the id alone.</param>
    /// <param name="poll">Requests the state of the task.</param>
    /// <param name="watch">Reads the events of the task.</param>
    /// <param name="wait">The options of this wait.</param>
    /// <param name="progress">Receives the task after each poll.</param>
    /// <param name="cancellationToken">Cancels the wait, but not the task.</param>
    public async Task<MindVideoTask> WaitAsync(
        string taskId, MindVideoTask? submitted, Poll poll, TaskEventFeed.Source watch, MindVideoWaitOptions? wait, IProgress<MindVideoTask>? progress, CancellationToken cancellationToken)
    {
        TimeSpan timeout = wait?.Timeout ?? options.WaitTimeout;
        long begun = time.GetTimestamp();
        var state = new PollState(submitted);
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            Func<TaskEventFeed?>? openFeed = wait?.UseEvents is true ? () => _streams.TryEnter() is { } turn ? new TaskEventFeed(watch, taskId, turn, time, logger, either.Token) : null : null;
            var pauses = new PollPauses(BackOff.OfPolls(options, wait), options.MaxRetryAfter, openFeed, time);
            await using ConfiguredAsyncDisposable disposal = pauses.ConfigureAwait(false);
            await PollUntilEndAsync(state, taskId, poll, pauses, progress, either.Token).ConfigureAwait(false);
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
            throw new MindVideoTimeoutException(taskId, timeout, state.Last, (Exception?)state.LastError ?? exception);
        }
        catch (Exception)
        {
            telemetry.Waited(time.GetElapsedTime(begun), "error");
            throw;
        }

        MindVideoTask ended = state.Last!;
        TimeSpan duration = time.GetElapsedTime(begun);
        telemetry.Waited(duration, ended.Status.Value);
        telemetry.Ended(ended);
        logger.Ended(taskId, ended.Status, duration.TotalSeconds, ended.CostActual, ended.RequestId);
        return ended;
    }

    private async Task PollUntilEndAsync(PollState state, string taskId, Poll poll, PollPauses pauses, IProgress<MindVideoTask>? progress, CancellationToken cancellationToken)
    {
        TimeSpan? retryAfter = null;
        while (!state.IsOver)
        {
            if (state.MustPause)
            {
                await pauses.WaitAsync(retryAfter, OnStatus, cancellationToken).ConfigureAwait(false);
            }

            try
            {
                (MindVideoTask task, retryAfter) = await poll(taskId, cancellationToken).ConfigureAwait(false);
                state.Update(task);
            }
            catch (MindVideoException exception) when (exception.IsTransient)
            {
                // The task goes on while the platform cannot be reached, and the timeout of the wait limits how long. A task that the platform does not know is not transient.
                state.LastError = exception;
                retryAfter = exception.RetryAfter;
                logger.PollFailed(taskId, exception.Message);
                continue;
            }

            logger.Polled(taskId, state.Last!.Status);
            Report(progress, state.Last);
        }

        void OnStatus(MindVideoTaskStatus status)
        {
            if (state.Advance(status))
            {
                logger.Polled(taskId, status);
                Report(progress, state.Last!);
            }
        }
    }
}
