namespace SchemaGen.MindVideo;

/// <summary>Counts what becomes of the requests of a run, and reports it to the caller, one report after another.</summary>
/// <param name="progress">The caller's progress.</param>
/// <param name="budget">The costs.</param>
/// <param name="total">How many requests the source has, where it is known.</param>
/// <param name="onFailure">Is called when the caller's progress throws. It is not called any more then.</param>
internal sealed class BatchTally(IProgress<MindVideoBatchProgress>? progress, Budget budget, int? total, Action<Exception> onFailure)
{
    private readonly object _lock = new();
    private MindVideoBatchProgress _current = new() { Total = total };
    private bool _isBroken;

    public void Read() => Update(static current => current with { Read = current.Read + 1 });

    public void Submitted() => Update(static current => current with { Submitted = current.Submitted + 1, Running = current.Running + 1 });

    /// <summary>A task of an earlier run is waited for.</summary>
    public void Resumed() => Update(static current => current with { Running = current.Running + 1 });

    public void Ended(MindVideoBatchResult result, bool wasRunning) => Update(current => current with
    {
        Running = current.Running - (wasRunning ? 1 : 0),
        Succeeded = current.Succeeded + (result.Outcome is MindVideoBatchOutcome.Succeeded ? 1 : 0),
        Failed = current.Failed + (result.Outcome is MindVideoBatchOutcome.Failed ? 1 : 0),
        NotSubmitted = current.NotSubmitted + (result.Outcome is MindVideoBatchOutcome.NotSubmitted ? 1 : 0),
        FromJournal = current.FromJournal + (result.IsFromJournal ? 1 : 0),
    });

    private void Update(Func<MindVideoBatchProgress, MindVideoBatchProgress> change)
    {
        if (progress is null)
        {
            return;
        }

        lock (_lock)
        {
            (decimal spent, decimal expected) = budget.Costs;
            _current = change(_current) with { Cost = spent, CostEstimate = expected };
            if (_isBroken)
            {
                return;
            }

            try
            {
                progress.Report(_current);
            }
            catch (Exception exception)
            {
                _isBroken = true;
                onFailure(new MindVideoException($"The caller's progress failed: {exception.Message}. Nothing further is submitted", exception));
            }
        }
    }
}
