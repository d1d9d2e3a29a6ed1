namespace SchemaGen.CompilerServices;

// Reading a value as one alternative of a union after the other, where its tokens do not decide which it is.
public partial struct ReadContext
{
    /// <summary>The most trials of one text: alternatives within alternatives double the work at each level. Sensible texts need far fewer.</summary>
    private const int MaxTrials = 10_000;

    /// <summary>Begins a trial, which collects its own violations; returns false where there were too many.</summary>
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

    /// <summary>Marks the violations of the value as a whole as those of one alternative; where the value does not say which one is meant, those of its parts as well.</summary>
    internal void MarkAlternative(int from, bool isDecided)
    {
        for (int i = from; i < ViolationCount; i++)
        {
            _violations![i] = !isDecided || _violations[i].Pointer.Length == 0 ? _violations[i].OfAlternative() : _violations[i];
        }
    }

    /// <summary>Takes over the violations of a trial as those of one alternative of the value.</summary>
    internal void Adopt(ReadContext trial)
    {
        if (trial._violations is { } violations)
        {
            (_violations ??= []).AddRange(violations.Select(static violation => violation.OfAlternative()));
        }
    }
}
