namespace SchemaGen.MindVideo;

/// <summary>Submits one request of a batch, again and again while the platform cannot take it.</summary>
/// <param name="calls">The client.</param>
/// <param name="headers">The headers of each submit.</param>
/// <param name="pause">The pause that all requests of the run observe.</param>
internal sealed class BatchSubmit(Func<BatchCalls> calls, RequestHeaders headers, SharedPause pause)
{
    /// <summary>Submits a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="patience">How long the request may be repeated.</param>
    /// <param name="timeout">After how long a call that is under way is given up as well.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The task; or else why there is none, and whether an attempt may have been accepted all the same.</returns>
    public async Task<(MindVideoTask? Task, MindVideoException? Error, bool MayBeAccepted)> RunAsync(BatchRequest request, TimeSpan patience, TimeSpan timeout, CancellationToken cancellationToken)
    {
        TimeProvider time = calls().Time;
        long begun = time.GetTimestamp();
        bool mayBeAccepted = false;
        MindVideoException? last = null;
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            for (int failures = 0; ; failures++)
            {
                BatchCalls client = calls();
                try
                {
                    return (await client.Tasks.SubmitAsync(request.Model, request.Payload, request.Key, headers, pause, either.Token).ConfigureAwait(false), null, true);
                }
                catch (MindVideoException exception)
                {
                    last = exception;
                    mayBeAccepted |= exception.MayBeAccepted;
                    TimeSpan delay = BackOff.OfRetries(client.Options).Delay(failures, exception.RetryAfter, patience);
                    if (!exception.IsTransient || time.GetElapsedTime(begun) + delay > patience)
                    {
                        return (null, exception, mayBeAccepted);
                    }

                    await Task.Delay(delay, time, either.Token).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException exception) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            string reason = last is null ? "" : $". The last one failed: {last.Message}";
            var error = new MindVideoException($"The submit of '{request.Key}' brought no task within {timeout:c}. It may have been accepted: submit it again with its key, and it is not charged twice{reason}", exception)
            {
                IdempotencyKey = request.Key,
            };
            return (null, error, true);
        }
    }
}
