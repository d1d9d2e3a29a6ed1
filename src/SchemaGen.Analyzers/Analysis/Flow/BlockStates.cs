using SchemaGen.Analysis.Flow.State;

namespace SchemaGen.Analysis.Flow;

/// <summary>The environments that have come to one block.</summary>
/// <param name="lattice">Joins them.</param>
/// <param name="maximumWaiting">So many are kept apart at a time.</param>
/// <param name="maximumDone">So many are followed from here; what comes later is joined.</param>
internal sealed class BlockStates(EnvironmentLattice lattice, int maximumWaiting, int maximumDone)
{
    /// <summary>After so many joins that each brought something new, nothing is known any more: a bound for loops that do not come to rest.</summary>
    private const int MaximumJoins = 12;

    /// <summary>So many rounds of a loop are told apart that do nothing but set variables to other values.</summary>
    private const int MaximumRounds = 8;

    private readonly List<FlowEnvironment> _waiting = [];
    private readonly List<FlowEnvironment> _done = [];
    private FlowEnvironment? _rest;
    private int _joins;
    private bool _hasGivenUp;

    public bool HasWaiting => _waiting.Count > 0;

    public IReadOnlyList<FlowEnvironment> Done => _done;

    public IReadOnlyList<FlowEnvironment> TakeWaiting()
    {
        FlowEnvironment[] taken = _waiting.ToArray();
        _waiting.Clear();
        _done.AddRange(taken);
        return taken;
    }

    /// <summary>An environment that comes by a branch of its own.</summary>
    public void Add(FlowEnvironment environment)
    {
        if (GoesUpInAnother(environment))
        {
            return;
        }

        // What was told apart by conditions alone comes together again, also in several steps: below 1, above 4, and 1 to 4.
        while (TakeAlike(environment, EnvironmentLattice.IsExact) is { } other)
        {
            environment = lattice.Join(other, environment, widen: false);
        }

        // What was there of fewer ways is a part of what comes now.
        RemoveCovered(environment);
        if (_done.Count >= maximumDone)
        {
            AddToRest(environment);
        }
        else if (_waiting.Count < maximumWaiting)
        {
            _waiting.Add(environment);
        }
        else
        {
            FlowEnvironment other = TakeAlike(environment, static (_, _) => true) ?? TakeLast();
            _waiting.Add(lattice.Join(other, environment, widen: false));
        }
    }

    /// <summary>Takes one out that comes from the same assignments: only conditions told it apart.</summary>
    private FlowEnvironment? TakeAlike(FlowEnvironment environment, Func<FlowEnvironment, FlowEnvironment, bool> isAlike)
    {
        int index = _waiting.FindIndex(other => EnvironmentLattice.HaveSameDefinitions(other, environment) && isAlike(other, environment));
        return index < 0 ? null : Take(index);
    }

    private FlowEnvironment TakeLast() => Take(_waiting.Count - 1);

    private FlowEnvironment Take(int index)
    {
        FlowEnvironment taken = _waiting[index];
        _waiting.RemoveAt(index);
        return taken;
    }

    /// <summary>An environment that comes round a loop of which the number of rounds is not known: it says no more than the one that the round started from.</summary>
    public void AddRound(FlowEnvironment environment, Func<FlowEnvironment, bool> isOrigin)
    {
        if (GoesUpInAnother(environment))
        {
            return;
        }

        if (_done.FindLast(candidate => isOrigin(candidate)) is not { } origin || (_done.Count < MaximumRounds && EnvironmentLattice.IsReset(origin, environment)))
        {
            Add(environment);
        }
        else
        {
            FlowEnvironment joined = lattice.Join(origin, environment, widen: true);
            if (++_joins > MaximumJoins + _done.Count)
            {
                GiveUp();
            }
            else if (!GoesUpInAnother(joined))
            {
                RemoveCovered(joined);
                _waiting.Add(joined);
            }
        }
    }

    /// <summary>Whether an environment is followed already that stands for that one too.</summary>
    private bool GoesUpInAnother(FlowEnvironment environment)
    {
        FlowEnvironment? covering = _hasGivenUp
            ? FlowEnvironment.Empty
            : _done.Find(other => EnvironmentLattice.Covers(other, environment)) ?? _waiting.Find(other => EnvironmentLattice.Covers(other, environment));
        if (covering is not null)
        {
            lattice.Replace(environment, covering);
        }

        return covering is not null;
    }

    private void RemoveCovered(FlowEnvironment environment) => _waiting.RemoveAll(other =>
    {
        bool isCovered = EnvironmentLattice.Covers(environment, other);
        if (isCovered)
        {
            lattice.Replace(other, environment);
        }

        return isCovered;
    });

    private void AddToRest(FlowEnvironment environment)
    {
        FlowEnvironment rest = _rest is null ? environment : lattice.Join(_rest, environment, widen: true);
        if (_rest is not null && EnvironmentLattice.Covers(_rest, rest))
        {
            lattice.Replace(rest, _rest);
            return;
        }

        if (++_joins > MaximumJoins)
        {
            GiveUp();
            return;
        }

        if (_rest is not null)
        {
            _waiting.Remove(_rest);
        }

        _rest = rest;
        _waiting.Add(rest);
    }

    private void GiveUp()
    {
        _hasGivenUp = true;
        _waiting.ForEach(environment => lattice.Replace(environment, FlowEnvironment.Empty));
        _waiting.Clear();
        _waiting.Add(FlowEnvironment.Empty);
    }
}
