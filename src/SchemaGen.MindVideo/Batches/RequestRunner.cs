namespace SchemaGen.MindVideo;

/// <summary>
/// Takes one request from the journal, or through submit and wait. The journal has each step before the next one: that it is about to be submitted, its task, its end. So a run that dies at any point knows
/// what may have been paid for.
/// </summary>
internal sealed class RequestRunner(Func<BatchCalls> calls, MindVideoBatchOptions options, Budget budget, BatchTally tally, SharedPause pause, RequestJournal journal)
{
    private readonly BatchSubmit _submit = new(calls, options.SubmitHeaders, pause);

    /// <summary>Runs a request.</summary>
    /// <returns>The result, also of a request that has failed; <see langword="null"/>, where it ended in an earlier run and such results are not wanted.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled. The request knows whether it is in flight.</exception>
    public async Task<MindVideoBatchResult?> RunAsync(BatchRequest request, CancellationToken cancellationToken)
    {
        MindVideoBatchResult result;
        try
        {
            result = await RunFromJournalAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Not swallowed: one request that fails does not end the others, and its result says why.
            result = request.Failed(exception);
        }

        tally.Ended(result, wasRunning: request.Task is not null);
        request.End();
        return result.IsFromJournal && options.SkipEnded ? null : result;
    }

    private async Task<MindVideoBatchResult> RunFromJournalAsync(BatchRequest request, CancellationToken cancellationToken)
    {
        MindVideoJournalEntry? entry = await journal.FindAsync(request, cancellationToken).ConfigureAwait(false);
        switch (entry?.State)
        {
            case MindVideoJournalState.Ended:
                budget.Spend(entry.Task!.CostActual ?? entry.Task.CostEstimate ?? 0);
                return request.Ended(entry.Task, isFromJournal: true);
            case MindVideoJournalState.Submitted:
                request.Accept(entry.Task!);
                tally.Resumed();
                return await WaitAsync(request, entry.FirstSubmit, budget.Adopt(request.Model, entry.Task!.CostEstimate), isPart: false, cancellationToken).ConfigureAwait(false);
            case MindVideoJournalState.Submitting:
                request.BeginSubmit();
                Budget.Reservation earlier = budget.Adopt(request.Model, null);
                TimeSpan left = entry.FirstSubmit + options.IdempotencyWindow - Now;
                if (left <= TimeSpan.Zero)
                {
                    earlier.End(null);
                    return request.Failed(new MindVideoUncertainSubmitException(request.Key, entry.FirstSubmit, options.IdempotencyWindow));
                }

                return await SubmitAsync(request, entry.FirstSubmit, earlier, left, mayBeAccepted: true, cancellationToken).ConfigureAwait(false);
        }

        if (await budget.ReserveAsync(request.Model, cancellationToken).ConfigureAwait(false) is not { } reservation)
        {
            return new MindVideoBatchResult
            {
                Key = request.Key,
                Outcome = MindVideoBatchOutcome.NotSubmitted,
                Exception = new MindVideoBudgetException(request.Key, options.MaxCost!.Value, budget.Costs.Spent),
            };
        }

        try
        {
            DateTimeOffset now = Now;
            await journal.WriteAsync(request, MindVideoJournalState.Submitting, now, null, cancellationToken).ConfigureAwait(false);
            request.BeginSubmit();
            return await SubmitAsync(request, now, reservation, options.IdempotencyWindow, mayBeAccepted: false, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // This counts only where it was not submitted: otherwise its end was counted.
            reservation.End(0);
        }
    }

    private DateTimeOffset Now => calls().Time.GetUtcNow();

    /// <summary>Submits and waits, within one span.</summary>
    private async Task<MindVideoBatchResult> SubmitAsync(
        BatchRequest request, DateTimeOffset firstSubmit, Budget.Reservation reservation, TimeSpan window, bool mayBeAccepted, CancellationToken cancellationToken)
    {
        using TrackedCall run = calls().Telemetry.Begin(CallTelemetry.Run, request.Model);
        try
        {
            MindVideoBatchResult result = await SubmitAndWaitAsync(request, firstSubmit, reservation, window, mayBeAccepted, cancellationToken).ConfigureAwait(false);
            if (result.Task is { } task)
            {
                run.Seen(task);
            }

            if (result.Exception is { } exception)
            {
                // The submit has counted its own failure.
                run.Failed(exception, isCounted: exception is MindVideoTaskFailedException);
            }

            return result;
        }
        catch (Exception exception)
        {
            run.Failed(exception, isCounted: false);
            throw;
        }
    }

    private async Task<MindVideoBatchResult> SubmitAndWaitAsync(
        BatchRequest request, DateTimeOffset firstSubmit, Budget.Reservation reservation, TimeSpan window, bool mayBeAccepted, CancellationToken cancellationToken)
    {
        TimeSpan patience = window < options.SubmitTimeout ? window : options.SubmitTimeout;

        // The first call of a new request has the whole timeout: the window is about the platform's memory of it.
        (MindVideoTask? task, MindVideoException? error, bool mayBeAcceptedNow) =
            await _submit.RunAsync(request, patience, mayBeAccepted ? patience : options.SubmitTimeout, cancellationToken).ConfigureAwait(false);
        if (task is null)
        {
            mayBeAccepted |= mayBeAcceptedNow;
            reservation.End(mayBeAccepted ? null : 0);
            if (!mayBeAccepted)
            {
                await journal.WriteAsync(request, MindVideoJournalState.Refused, firstSubmit, null, CancellationToken.None).ConfigureAwait(false);
            }

            return request.Failed(error!);
        }

        request.Accept(task);
        reservation.Expect(task.CostEstimate);
        tally.Submitted();
        await journal.WriteAsync(request, MindVideoJournalState.Submitted, firstSubmit, task, CancellationToken.None).ConfigureAwait(false);
        return await WaitAsync(request, firstSubmit, reservation, isPart: true, cancellationToken).ConfigureAwait(false);
    }

    private async Task<MindVideoBatchResult> WaitAsync(BatchRequest request, DateTimeOffset firstSubmit, Budget.Reservation reservation, bool isPart, CancellationToken cancellationToken)
    {
        try
        {
            MindVideoTask ended = await calls().Waits.WaitAsync(request.Model, request.Task!, isPart, options.Wait, options.WaitHeaders, pause, cancellationToken).ConfigureAwait(false);
            reservation.End(ended.CostActual);
            request.End(ended);
            await WriteEndAsync(request, firstSubmit, ended).ConfigureAwait(false);
            return request.Ended(ended, isFromJournal: false);
        }
        finally
        {
            // Where the end was not seen, the task goes on, and costs what was estimated.
            reservation.End(null);
        }
    }

    private async Task WriteEndAsync(BatchRequest request, DateTimeOffset firstSubmit, MindVideoTask ended)
    {
        if (ended is { HasOutput: false } && ended.Status == MindVideoTaskStatus.Succeeded)
        {
            // It was paid for, and the next run looks again.
            return;
        }

        try
        {
            await journal.WriteAsync(request, MindVideoJournalState.Ended, firstSubmit, ended, CancellationToken.None).ConfigureAwait(false);
        }
        catch (MindVideoException)
        {
            // Not swallowed: it ends the run. The result that was paid for comes before it.
        }
    }
}
