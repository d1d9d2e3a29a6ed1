using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Reporting;

namespace SchemaGen.Analysis.Flow;

/// <summary>The abstract states that have reached one block: a bounded number of paths, and what is merged from the rest.</summary>
/// <param name="lattice">Joins and compares states.</param>
/// <param name="maximumPending">The number of pending states that are kept apart.</param>
/// <param name="maximumProcessed">The number of states that are followed from here; later ones are joined and widened.</param>
internal sealed class BlockStates(StateLattice lattice, int maximumPending, int maximumProcessed)
{
    /// <summary>The number of joins that may each add something new. After that the block gives up: a bound for loops that do not converge.</summary>
    private const int MaximumJoins = 12;

    /// <summary>The number of iterations that are kept apart when they only reset variables to exact values.</summary>
    private const int MaximumResets = 8;

    /// <summary>How many times more states are followed one by one where they are the only path: the iterations of a loop that is counted, and does not branch.</summary>
    private const int CountedIterations = 8;

    /// <summary>The number of earlier states that a new one is compared with: the iterations of a counted loop are all different.</summary>
    private const int ComparedStates = 64;

    private readonly List<AbstractState> _pending = [];
    private readonly List<AbstractState> _processed = [];
    private AbstractState? _overflow;
    private int _joins;
    private bool _hasGivenUp;

    public bool HasPending => _pending.Count > 0;

    public IReadOnlyList<AbstractState> Processed => _processed;

    /// <summary>Adds the pending states to <see cref="Processed"/>.</summary>
    /// <param name="first">The index of the first of them there.</param>
    /// <returns>The index behind the last of them.</returns>
    public int TakePending(out int first)
    {
        first = _processed.Count;
        _processed.AddRange(_pending);
        _pending.Clear();
        return _processed.Count;
    }

    /// <summary>Adds a state that arrives by a branch.</summary>
    public void Add(AbstractState state)
    {
        if (IsSubsumedByAnother(state))
        {
            return;
        }

        // States that only conditions kept apart are joined again, possibly in several steps: below 1, above 4, and 1 to 4.
        while (TakeAlike(state, mustBeExact: true) is { } other)
        {
            state = lattice.Join(other, state, widen: false);
        }

        // A pending state of fewer paths may be a part of this one.
        state = RemoveSubsumed(state);
        bool isCounted = _pending.Count == 0 && _overflow is null && _processed.Count < maximumProcessed * CountedIterations;
        if (_processed.Count >= maximumProcessed && !isCounted)
        {
            AddToOverflow(state);
        }
        else if (_pending.Count < maximumPending)
        {
            _pending.Add(state);
        }
        else
        {
            AbstractState other = TakeAlike(state, mustBeExact: false) ?? TakeLast();
            _pending.Add(lattice.Join(other, state, widen: false));
        }
    }

    /// <summary>Removes and returns a pending state that comes from the same assignments, so that only conditions distinguish it.</summary>
    private AbstractState? TakeAlike(AbstractState state, bool mustBeExact)
    {
        for (int i = 0; i < _pending.Count; i++)
        {
            if (StateLattice.HaveSameDefinitions(_pending[i], state) && (!mustBeExact || StateLattice.IsExact(_pending[i], state)))
            {
                return Take(i);
            }
        }

        return null;
    }

    private AbstractState TakeLast() => Take(_pending.Count - 1);

    private AbstractState Take(int index)
    {
        AbstractState taken = _pending[index];
        _pending.RemoveAt(index);
        return taken;
    }

    /// <summary>Adds a state that arrives by the back edge of a loop whose trip count is unknown: it is widened into the state that the iteration started from.</summary>
    public void AddIteration(AbstractState state, Func<AbstractState, bool> isOrigin)
    {
        if (IsSubsumedByAnother(state))
        {
            return;
        }

        if (_processed.FindLast(candidate => isOrigin(candidate)) is not { } origin || (_processed.Count < MaximumResets && (StateLattice.IsReset(origin, state) || !StateLattice.HaveRecordsAlike(origin, state))))
        {
            Add(state);
        }
        else
        {
            AbstractState joined = lattice.Join(origin, state, widen: true);
            if (++_joins > MaximumJoins + _processed.Count)
            {
                GiveUp();
            }
            else if (!IsSubsumedByAnother(joined))
            {
                _pending.Add(RemoveSubsumed(joined));
            }
        }
    }

    /// <summary>Determines whether a state that is followed already subsumes this one.</summary>
    private bool IsSubsumedByAnother(AbstractState state)
    {
        AbstractState? subsuming = _hasGivenUp ? AbstractState.Empty : FindProcessed(state) ?? FindPending(state);
        if (subsuming is not null)
        {
            lattice.Absorb(state, subsuming);
        }

        return subsuming is not null;
    }

    /// <summary>Finds a pending state that subsumes another; from now on it stands for the paths of both.</summary>
    private AbstractState? FindPending(AbstractState state)
    {
        for (int i = 0; i < _pending.Count; i++)
        {
            AbstractState found = _pending[i];
            if (StateLattice.Subsumes(found, state))
            {
                AbstractState both = found.WithPath(found.Path.Join(state.Path));
                _overflow = ReferenceEquals(found, _overflow) ? both : _overflow;
                return _pending[i] = both;
            }
        }

        return null;
    }

    private AbstractState? FindProcessed(AbstractState state)
    {
        for (int i = 0; i < _processed.Count; i++)
        {
            if ((i < ComparedStates || i >= _processed.Count - ComparedStates) && StateLattice.Subsumes(_processed[i], state))
            {
                return _processed[i];
            }
        }

        return null;
    }

    /// <summary>Removes the pending states that another subsumes, and returns that one for the paths of all of them.</summary>
    private AbstractState RemoveSubsumed(AbstractState state)
    {
        PathConditions path = state.Path;
        for (int i = _pending.Count - 1; i >= 0; i--)
        {
            if (StateLattice.Subsumes(state, _pending[i]))
            {
                AbstractState subsumed = Take(i);
                lattice.Absorb(subsumed, state);
                path = path.Join(subsumed.Path);
            }
        }

        return state.WithPath(path);
    }

    private void AddToOverflow(AbstractState state)
    {
        AbstractState overflow = _overflow is null ? state : lattice.Join(_overflow, state, widen: true);
        if (_overflow is not null && StateLattice.Subsumes(_overflow, overflow))
        {
            lattice.Absorb(overflow, _overflow);
            return;
        }

        if (++_joins > MaximumJoins)
        {
            GiveUp();
            return;
        }

        if (_overflow is not null)
        {
            _pending.Remove(_overflow);
        }

        _overflow = overflow;
        _pending.Add(overflow);
    }

    private void GiveUp()
    {
        _hasGivenUp = true;
        _pending.ForEach(state => lattice.Absorb(state, AbstractState.Empty));
        _pending.Clear();
        _pending.Add(AbstractState.Empty);
    }
}
