namespace SchemaGen.MindVideo;

/// <summary>Writes what becomes of requests to the caller's journal, if there is one. A failure of the journal ends the run, because what is paid from then on would not be known later.</summary>
/// <param name="journal">The caller's journal.</param>
/// <param name="onFailure">Is called when the journal throws.</param>
internal sealed class RequestJournal(IMindVideoJournal? journal, Action<Exception> onFailure)
{
    private volatile Exception? _failure;

    /// <summary>Returns what an earlier run knew of the request; <see langword="null"/>, where it knew nothing that counts.</summary>
    /// <exception cref="MindVideoException">The journal failed.</exception>
    /// <exception cref="IdempotencyConflictException">The key was used with another model or input.</exception>
    public async ValueTask<MindVideoJournalEntry?> FindAsync(BatchRequest request, CancellationToken cancellationToken)
    {
        if (journal is null)
        {
            return null;
        }

        MindVideoJournalEntry? entry = await GuardAsync(request, token => journal.FindAsync(request.Key, token), cancellationToken).ConfigureAwait(false);
        if (entry is null or { State: MindVideoJournalState.Refused })
        {
            return null;
        }

        return entry.InputHash == request.InputHash
            ? entry
            : throw new IdempotencyConflictException($"'{request.Key}' is in the journal with another model or input, and was not submitted: a changed request is another purchase, and needs a key of its own")
            {
                IdempotencyKey = request.Key,
                TaskId = entry.Task?.TaskId,
            };
    }

    /// <summary>Writes an entry. One of a task is written also where the run is being cancelled: it was paid for.</summary>
    /// <exception cref="MindVideoException">The journal failed.</exception>
    public async ValueTask WriteAsync(BatchRequest request, MindVideoJournalState state, DateTimeOffset firstSubmit, MindVideoTask? task, CancellationToken cancellationToken)
    {
        if (journal is null)
        {
            return;
        }

        var entry = new MindVideoJournalEntry { Key = request.Key, State = state, InputHash = request.InputHash, FirstSubmit = firstSubmit, Task = task };
        await GuardAsync(
            request,
            async token =>
            {
                await journal.WriteAsync(entry, token).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<T> GuardAsync<T>(BatchRequest request, Func<CancellationToken, ValueTask<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return _failure is null ? await call(cancellationToken).ConfigureAwait(false) : throw _failure;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            _failure = exception;
            onFailure(exception);
            string task = request.Task is null ? "" : $". The task '{request.Task.TaskId}' goes on, and can be waited for by its id";
            throw new MindVideoException($"The journal failed at '{request.Key}': {exception.Message}{task}", exception) { IdempotencyKey = request.Key, TaskId = request.Task?.TaskId };
        }
    }
}
