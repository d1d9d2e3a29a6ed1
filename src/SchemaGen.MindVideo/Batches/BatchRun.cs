using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SchemaGen.MindVideo;

/// <summary>One run of many requests: reads them as there is room, and returns their results as they come.</summary>
internal sealed class BatchRun : IDisposable
{
    private readonly RequestRunner _runner;
    private readonly BatchTally _tally;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenSource _stopReading;

    /// <summary>A request has a slot from when it is read until its result is taken.</summary>
    private readonly SemaphoreSlim _slots;
    private readonly Channel<MindVideoBatchResult> _results = Channel.CreateUnbounded<MindVideoBatchResult>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentQueue<MindVideoRequestInFlight> _inFlight = new();
    private readonly HashSet<UInt128> _keys = [];
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _failure;

    /// <summary>The requests that have not ended, and the reading of the source.</summary>
    private int _open = 1;
    private bool _isCut;

    private BatchRun(Func<BatchCalls> calls, int? total, MindVideoBatchOptions options, IProgress<MindVideoBatchProgress>? progress, CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _stopReading = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        _slots = new SemaphoreSlim(options.MaxConcurrency);
        var budget = new Budget(options.MaxCost);
        _tally = new BatchTally(progress, budget, total, Fail);
        _runner = new RequestRunner(calls, options, budget, _tally, new SharedPause(calls().Time, options.SubmitTimeout), new RequestJournal(options.Journal, Fail));
    }

    /// <summary>Runs requests.</summary>
    public static async IAsyncEnumerable<MindVideoBatchResult> RunAsync<TInput>(
        Func<BatchCalls> calls,
        IAsyncEnumerable<(string Key, TInput Input)> requests,
        int? total,
        MindVideoBatchOptions options,
        IProgress<MindVideoBatchProgress>? progress,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TInput : IModelInput
    {
        using var run = new BatchRun(calls, total, options, progress, cancellationToken);
        Task reading = Task.Run(() => run.ReadAsync(requests), CancellationToken.None);
        try
        {
            // Not cancelled: results that are ready come before the exception, which is that of the source, the journal or the progress.
            while (await run._results.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
            {
                while (run._results.Reader.TryRead(out MindVideoBatchResult? result))
                {
                    yield return result;
                    run._slots.Release();
                }
            }

            if (run._isCut)
            {
                throw new MindVideoBatchCanceledException([.. run._inFlight], cancellationToken);
            }
        }
        finally
        {
            await run._stop.CancelAsync().ConfigureAwait(false);
            await run._drained.Task.ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
    }

    public static async IAsyncEnumerable<T> ToAsync<T>(IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            yield return item;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    public void Dispose()
    {
        _stopReading.Dispose();
        _stop.Dispose();
        _slots.Dispose();
    }

    private async Task ReadAsync<TInput>(IAsyncEnumerable<(string Key, TInput Input)> requests)
        where TInput : IModelInput
    {
        try
        {
            IAsyncEnumerator<(string Key, TInput Input)> source = requests.GetAsyncEnumerator(_stopReading.Token);
            await using (source.ConfigureAwait(false))
            {
                // The slot comes first: what is read needs room.
                await _slots.WaitAsync(_stopReading.Token).ConfigureAwait(false);
                while (await source.MoveNextAsync().ConfigureAwait(false))
                {
                    _tally.Read();
                    Begin(source.Current.Key, source.Current.Input);
                    await _slots.WaitAsync(_stopReading.Token).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (_stopReading.IsCancellationRequested)
        {
            _isCut = true;
        }
        catch (Exception exception)
        {
            // Not swallowed: it ends the enumeration, when what is under way has ended.
            Fail(exception);
        }
        finally
        {
            Leave();
        }
    }

    private void Begin(string? key, IModelInput? input)
    {
        BatchRequest request;
        try
        {
            request = BatchRequest.Create(key, input);
            if (!_keys.Add(JournalKey.Of(request.Key)))
            {
                throw new ArgumentException($"The key '{key}' was in the source before: a key names one request, which is submitted once");
            }
        }
        catch (Exception exception)
        {
            // Not swallowed: it is the result. The code of an input is the caller's, and may throw anything.
            var failed = new MindVideoBatchResult { Key = key ?? "", Outcome = MindVideoBatchOutcome.Failed, Exception = exception };
            _tally.Ended(failed, wasRunning: false);
            _results.Writer.TryWrite(failed);
            return;
        }

        Interlocked.Increment(ref _open);
        _ = RunAsync(request);
    }

    private async Task RunAsync(BatchRequest request)
    {
        try
        {
            if (await _runner.RunAsync(request, _stop.Token).ConfigureAwait(false) is { } result)
            {
                _results.Writer.TryWrite(result);
            }
            else
            {
                _slots.Release();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            _isCut = true;
            if (request.IsInFlight)
            {
                _inFlight.Enqueue(new MindVideoRequestInFlight(request.Key, request.Task?.TaskId));
            }
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Ends the reading of the source. What is under way goes on to its end, and has its results before the exception.</summary>
    private void Fail(Exception exception)
    {
        Interlocked.CompareExchange(ref _failure, exception, null);

        // Not here: the source may have registered anything, and the caller may hold a lock.
        _ = _stopReading.CancelAsync();
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _open) == 0)
        {
            _results.Writer.Complete(_failure);
            _drained.SetResult();
        }
    }
}
