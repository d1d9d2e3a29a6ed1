namespace SchemaGen.CompilerServices;

// Reading a value as one alternative of a union after the other, where its tokens do not tell which it is.
public partial struct ReadContext
{
    /// <summary>Alternatives within alternatives double the work at each level: no sensible text comes near.</summary>
    private const int MaxTrials = 10_000;

    /// <summary>Begins a trial, whose faults are its own.</summary>
    internal bool TryBeginTrial(out ReadContext trial)
    {
        trial = new ReadContext { ModelSlug = ModelSlug, _trials = ++_trials };
        return _trials <= MaxTrials;
    }

    internal void EndTrial(ReadContext trial)
    {
        _trials = trial._trials;
        ModelSlug ??= trial.ModelSlug;
    }

    /// <summary>Takes the faults of a trial as those of the value.</summary>
    internal void Adopt(ReadContext trial)
    {
        if (trial._faults is { } faults)
        {
            (_faults ??= []).AddRange(faults);
        }
    }
}
