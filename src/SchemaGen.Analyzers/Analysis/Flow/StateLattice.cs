using System.Collections.Immutable;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow;

/// <summary>Joins and compares environments.</summary>
internal sealed class StateLattice(FlowContext context)
{
    /// <summary>Whether both come from the same assignments, so that only conditions told them apart.</summary>
    public static bool HaveSameDefinitions(AbstractState left, AbstractState right)
    {
        if (left.Bindings == right.Bindings)
        {
            return true;
        }

        foreach (KeyValuePair<int, Binding> pair in left.Bindings)
        {
            if (DefinitionsOf(right, pair.Key) != pair.Value.Definitions)
            {
                return false;
            }
        }

        foreach (KeyValuePair<int, Binding> pair in right.Bindings)
        {
            if (!pair.Value.Definitions.IsEmpty && left.Find(pair.Key) is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether their join says as much as both do. Where a Boolean is true in one and false in the other, what depends on it may be asked
    /// again; and of two intervals with a gap between them, the gap would be lost: <c>n &lt; 1 || n > 4</c>.</summary>
    public static bool IsExact(AbstractState left, AbstractState right)
    {
        foreach (KeyValuePair<int, Binding> pair in left.Bindings)
        {
            if (right.Find(pair.Key) is { } other && !ReferenceEquals(pair.Value, other) && !ValueGaps.IsClosed(pair.Value.Value, other.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all that the narrow one allows is allowed by the wide one, for no other assignments.</summary>
    /// <param name="wide">May say less.</param>
    /// <param name="narrow">May come from fewer assignments.</param>
    public static bool Subsumes(AbstractState wide, AbstractState narrow)
    {
        if (wide.Bindings == narrow.Bindings)
        {
            return true;
        }

        foreach (KeyValuePair<int, Binding> pair in wide.Bindings)
        {
            // What the narrow one does not know, the wide one must not know either.
            Binding? other = narrow.Find(pair.Key);
            if (!ReferenceEquals(other, pair.Value)
                && (!ValueLattice.Subsumes(pair.Value.Value, other?.Value ?? AbstractValue.Unknown)
                    || !DefinitionsOf(narrow, pair.Key).IsSubsetOf(pair.Value.Definitions)))
            {
                return false;
            }
        }

        foreach (KeyValuePair<int, Binding> pair in narrow.Bindings)
        {
            if (!pair.Value.Definitions.IsEmpty && wide.Find(pair.Key) is null)
            {
                return false;
            }
        }

        return !wide.HasRelations || SubsumesRelations(wide, narrow);
    }

    /// <summary>Whether variables that are equal by the wide one are equal by the narrow one, and what depends on a condition here does so there.</summary>
    private static bool SubsumesRelations(AbstractState wide, AbstractState narrow)
    {
        var valueNumbers = new Dictionary<int, int>(wide.Bindings.Length);
        foreach (KeyValuePair<int, Binding> pair in wide.Bindings)
        {
            int valueNumber = narrow.Find(pair.Key)?.ValueNumber ?? 0;
            if (valueNumbers.TryGetValue(pair.Value.ValueNumber, out int other))
            {
                if (other != valueNumber || valueNumber == 0)
                {
                    return false;
                }
            }
            else
            {
                valueNumbers.Add(pair.Value.ValueNumber, valueNumber);
            }

            if (pair.Value.Value is ConditionValue condition && condition.IsFresh(wide) && !condition.IsFresh(narrow))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all that a round of a loop changed was set to an exact value, whatever it was before: <c>n = 5</c>, but not <c>n++</c>.</summary>
    public static bool IsReset(AbstractState origin, AbstractState iteration)
    {
        bool isReset = false;
        if (origin.Bindings.Any(pair => iteration.Find(pair.Key) is null))
        {
            return false;
        }

        foreach (KeyValuePair<int, Binding> pair in iteration.Bindings)
        {
            Binding? before = origin.Find(pair.Key);

            // Where only the version is another one, the same may be known of another object.
            if (ReferenceEquals(before, pair.Value) || (ReferenceEquals(before?.Value, pair.Value.Value) && before!.Definitions == pair.Value.Definitions))
            {
                continue;
            }

            bool isExact = pair.Value.Value is BooleanValue or IntegerValue { IsExact: true } or RealValue { IsExact: true } or TextValue { IsExact: true } || pair.Value.Value.IsNull;
            if (before is null || !isExact || pair.Value.Definitions.IsEmpty || pair.Value.Definitions.Intersects(before.Definitions))
            {
                return false;
            }

            isReset = true;
        }

        return isReset;
    }

    /// <summary>What holds in both.</summary>
    /// <param name="older">The one that was there before.</param>
    /// <param name="newer">The one that came.</param>
    /// <param name="widen">Whether what changes is to be given up, so that a loop comes to rest.</param>
    public AbstractState Join(AbstractState older, AbstractState newer, bool widen)
    {
        ulong uncounted = older.UncountedLoops | newer.UncountedLoops;
        if (older.Bindings == newer.Bindings)
        {
            return older.WithUncountedLoops(uncounted);
        }

        ImmutableArray<KeyValuePair<int, Binding>>.Builder joined = ImmutableArray.CreateBuilder<KeyValuePair<int, Binding>>(older.Bindings.Length);

        // Variables that are equal on both sides stay equal.
        var numberOf = new Dictionary<(int, int), int>();
        foreach (KeyValuePair<int, Binding> pair in older.Bindings)
        {
            if (newer.Find(pair.Key) is not { } other)
            {
                continue;
            }

            Binding binding = pair.Value;
            if (!ReferenceEquals(binding, other))
            {
                int valueNumber = binding.ValueNumber;
                if (valueNumber != other.ValueNumber && !numberOf.TryGetValue((valueNumber, other.ValueNumber), out valueNumber))
                {
                    valueNumber = context.ValueNumbers.Next();
                    numberOf.Add((binding.ValueNumber, other.ValueNumber), valueNumber);
                }

                AbstractValue value = widen ? ValueLattice.Widen(binding.Value, other.Value) : ValueLattice.Join(binding.Value, other.Value);
                binding = new Binding(value, valueNumber, binding.Definitions | other.Definitions);
            }

            joined.Add(new KeyValuePair<int, Binding>(pair.Key, binding));
        }

        AbstractState both = AbstractState.Empty.WithBindings(joined.ToImmutable()).WithUncountedLoops(uncounted);
        Absorb(older, both);
        Absorb(newer, both);
        return both;
    }

    /// <summary>An environment goes up in another one. Of an object that is not finished the other one may know less: then nobody will judge it on these ways,
    /// and no error may rest on the ways that are left.</summary>
    public void Absorb(AbstractState replaced, AbstractState by)
    {
        if (replaced.Bindings == by.Bindings)
        {
            return;
        }

        foreach (KeyValuePair<int, Binding> pair in replaced.Bindings)
        {
            if (pair.Value.Value is RecordValue record
                && by.Find(pair.Key)?.Value is var kept
                && !ReferenceEquals(kept, record)
                && context.Variables.IsUnfinished(pair.Key, context.Scan))
            {
                context.Checker.Withhold(record, kept as RecordValue);
            }
        }
    }

    private static DefinitionSet DefinitionsOf(AbstractState state, int variable) => state.Find(variable)?.Definitions ?? default;
}
