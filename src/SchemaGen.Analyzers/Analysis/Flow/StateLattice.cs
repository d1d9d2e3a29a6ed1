using System.Collections.Immutable;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow;

/// <summary>Joins, widens and compares abstract states.</summary>
internal sealed class StateLattice(FlowContext context)
{
    /// <summary>Determines whether both states come from the same assignments, so that only conditions distinguish them.</summary>
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

    /// <summary>Determines whether the join loses nothing. It does where a Boolean is true in one state and false in the other, because a later branch may
    /// test it again, where two intervals have a gap between them: <c>n &lt; 1 || n > 4</c>, and where two values differ, because one may depend on the other:
    /// behind <c>if (image is not null &amp;&amp; video is not null) throw</c>, there is no image, or there is one and no video.</summary>
    public static bool IsExact(AbstractState left, AbstractState right)
    {
        (int Left, int Right)? differing = null;
        foreach (KeyValuePair<int, Binding> pair in left.Bindings)
        {
            if (right.Find(pair.Key) is { } other && !ReferenceEquals(pair.Value, other) && !ValueGaps.IsClosed(pair.Value.Value, other.Value))
            {
                return false;
            }
        }

        foreach (KeyValuePair<int, Binding> pair in left.Bindings)
        {
            if (!IsOnlyDifference(pair.Value, right.Find(pair.Key), ref differing))
            {
                return false;
            }
        }

        foreach (KeyValuePair<int, Binding> pair in right.Bindings)
        {
            if (left.Find(pair.Key) is null && !IsOnlyDifference(null, pair.Value, ref differing))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether two bindings of a variable are alike, or no other value differs: variables with one value number have one value. What a list or a text holds
    /// is left out: loops compare and change them, and few conditions depend on more of them than whether they are there.</summary>
    private static bool IsOnlyDifference(Binding? left, Binding? right, ref (int Left, int Right)? differing)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        AbstractValue a = left?.Value ?? AbstractValue.Unknown;
        AbstractValue b = right?.Value ?? AbstractValue.Unknown;
        if ((IsContent(a) && !b.IsNull) || (IsContent(b) && !a.IsNull) || a.Equals(b))
        {
            return true;
        }

        (int, int) numbers = (left?.ValueNumber ?? 0, right?.ValueNumber ?? 0);
        differing ??= numbers;
        return differing == numbers;
    }

    private static bool IsContent(AbstractValue value) => value is CollectionValue or TextValue;

    /// <summary>Determines whether the wide state allows everything that the narrow one allows, and comes from all of its assignments.</summary>
    /// <param name="wide">The state that may know less.</param>
    /// <param name="narrow">The state that may come from fewer assignments.</param>
    public static bool Subsumes(AbstractState wide, AbstractState narrow)
    {
        if (wide.Bindings == narrow.Bindings)
        {
            return true;
        }

        foreach (KeyValuePair<int, Binding> pair in wide.Bindings)
        {
            // What the narrow state does not know, the wide one must not know either.
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

    /// <summary>Determines whether variables that are equal in the wide state are equal in the narrow one too, and whether its conditions are still fresh there.</summary>
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

    /// <summary>Determines whether the input records in the variables are made by the same assignments. After <c>draft = draft with { N = 2 }</c> they are from the second iteration on.</summary>
    public static bool HaveRecordsAlike(AbstractState origin, AbstractState iteration)
    {
        foreach (KeyValuePair<int, Binding> pair in iteration.Bindings)
        {
            if (pair.Value.Value is RecordValue record && !(origin.Find(pair.Key)?.Value is RecordValue before && before.IsMadeLike(record)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether an iteration of a loop only set variables to exact values that do not depend on the previous iteration: <c>n = 5</c>, but not <c>n++</c>.</summary>
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

            // Where only the value number differs, the same is known of another object.
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

    /// <summary>Returns the state that holds wherever either state holds.</summary>
    /// <param name="older">The state that was there before.</param>
    /// <param name="newer">The state that arrived.</param>
    /// <param name="widen">Whether to give up what changes, so that a loop converges.</param>
    public AbstractState Join(AbstractState older, AbstractState newer, bool widen)
    {
        ulong uncounted = older.UncountedLoops | newer.UncountedLoops;
        if (older.Bindings == newer.Bindings)
        {
            return older.WithUncountedLoops(uncounted).WithPath(older.Path.Join(newer.Path));
        }

        ImmutableArray<KeyValuePair<int, Binding>>.Builder joined = ImmutableArray.CreateBuilder<KeyValuePair<int, Binding>>(older.Bindings.Length);

        // Variables that are equal in both states stay equal.
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

        AbstractState both = AbstractState.Empty.WithBindings(joined.ToImmutable()).WithUncountedLoops(uncounted).WithPath(older.Path.Join(newer.Path));
        Absorb(older, both);
        Absorb(newer, both);
        return both;
    }

    /// <summary>Records that one state is dropped in favour of another that subsumes it. Where the other one knows less of an unfinished object, the object
    /// is never checked on these paths, so the paths that are left must not produce an error.</summary>
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
