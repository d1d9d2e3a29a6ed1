using System.Collections.Immutable;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Reporting;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>The abstract state at a point of a method, on one group of the paths that lead there. Immutable. A variable without a binding may have any value.</summary>
internal sealed class AbstractState
{
    public static readonly AbstractState Empty = new(ImmutableArray<KeyValuePair<int, Binding>>.Empty, 0, default);

    /// <summary>The number of variables that are tracked at a time; the others are unknown. It bounds the work in a method with thousands of variables.</summary>
    private const int MaximumCount = 96;

    private bool? _hasRelations;

    private AbstractState(ImmutableArray<KeyValuePair<int, Binding>> bindings, ulong uncountedLoops, PathConditions path)
    {
        Bindings = bindings;
        UncountedLoops = uncountedLoops;
        Path = path;
    }

    /// <summary>The tracked variables in the order of their numbers. They are few and compared all the time, so an array is fastest.</summary>
    public ImmutableArray<KeyValuePair<int, Binding>> Bindings { get; }

    /// <summary>The loops, a bit for each, whose condition was undecided: the number of their iterations is not meaningful.</summary>
    public ulong UncountedLoops { get; }

    /// <summary>The conditions on the path here. They never keep states apart.</summary>
    public PathConditions Path { get; }

    /// <summary>Whether a variable is known to be equal to another, or is a condition on others.</summary>
    public bool HasRelations => _hasRelations ??= FindsRelations();

    /// <summary>Whether a variable holds an input record.</summary>
    public bool HasRecords
    {
        get
        {
            foreach (KeyValuePair<int, Binding> pair in Bindings)
            {
                if (pair.Value.Value is RecordValue)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public Binding? Find(int variable) => IndexOf(variable) is >= 0 and var index ? Bindings[index].Value : null;

    public AbstractState With(int variable, Binding binding)
    {
        int index = IndexOf(variable);
        var pair = new KeyValuePair<int, Binding>(variable, binding);
        if (index >= 0)
        {
            return new(Bindings.SetItem(index, pair), UncountedLoops, Path);
        }

        return Bindings.Length >= MaximumCount ? this : new(Bindings.Insert(~index, pair), UncountedLoops, Path);
    }

    public AbstractState Without(int variable) => IndexOf(variable) is >= 0 and var index ? new(Bindings.RemoveAt(index), UncountedLoops, Path) : this;

    /// <param name="bindings">The bindings in the order of the variables' numbers.</param>
    public AbstractState WithBindings(ImmutableArray<KeyValuePair<int, Binding>> bindings) => bindings == Bindings ? this : new(bindings, UncountedLoops, Path);

    public AbstractState WithUncountedLoops(ulong loops) => loops == UncountedLoops ? this : new(Bindings, loops, Path);

    public AbstractState WithPath(PathConditions path) => path.Equals(Path) ? this : new(Bindings, UncountedLoops, path);

    /// <summary>Forgets the list of an earlier iteration before the same expression creates (or refers to) a list again.</summary>
    public AbstractState WithoutReferencesTo(int list) =>
        WithValueWhere(static (binding, list) => binding.Value is ListReference { Variable: var held } && held == list, list, AbstractValue.NotNull);

    /// <summary>Refines one value, in all the variables that hold it, and in the objects that are being made with it.</summary>
    public AbstractState WithValueOf(int valueNumber, AbstractValue value)
    {
        AbstractState refined = WithValueWhere(static (binding, number) => binding.ValueNumber == number, valueNumber, value);
        if (value is ListReference)
        {
            return refined;
        }

        for (int i = 0; i < refined.Bindings.Length; i++)
        {
            Binding binding = refined.Bindings[i].Value;
            if (binding.Value is RecordValue made && made.Refine(valueNumber, value) is { } known && !ReferenceEquals(known, made))
            {
                refined = refined.WithBindings(refined.Bindings.SetItem(i, new(refined.Bindings[i].Key, binding.WithValue(known))));
            }
        }

        return refined;
    }

    /// <summary>Gives the variables for which <paramref name="isChanged"/> is true another value.</summary>
    private AbstractState WithValueWhere(Func<Binding, int, bool> isChanged, int argument, AbstractValue value)
    {
        ImmutableArray<KeyValuePair<int, Binding>>.Builder? changed = null;
        for (int i = 0; i < Bindings.Length; i++)
        {
            if (isChanged(Bindings[i].Value, argument))
            {
                (changed ??= Bindings.ToBuilder())[i] = new(Bindings[i].Key, Bindings[i].Value.WithValue(value));
            }
        }

        return changed is null ? this : WithBindings(changed.MoveToImmutable());
    }

    /// <summary>Drops the variables for which <paramref name="isKept"/> is false.</summary>
    /// <param name="isKept">Is asked of each binding, with the argument.</param>
    /// <param name="argument">What the function needs, so that it captures nothing: this runs for each branch of each path.</param>
    public AbstractState Where<TArgument>(Func<KeyValuePair<int, Binding>, TArgument, bool> isKept, TArgument argument)
    {
        // Asked first, so that the array is made once, and only where some are dropped.
        const int half = 64;
        ulong first = 0;
        ulong second = 0;
        int count = 0;
        for (int i = 0; i < Bindings.Length; i++)
        {
            if (isKept(Bindings[i], argument))
            {
                first |= i < half ? 1UL << i : 0;
                second |= i < half ? 0 : 1UL << (i - half);
                count++;
            }
        }

        if (count == Bindings.Length)
        {
            return this;
        }

        ImmutableArray<KeyValuePair<int, Binding>>.Builder kept = ImmutableArray.CreateBuilder<KeyValuePair<int, Binding>>(count);
        for (int i = 0; i < Bindings.Length; i++)
        {
            if (((i < half ? first >> i : second >> (i - half)) & 1) != 0)
            {
                kept.Add(Bindings[i]);
            }
        }

        return WithBindings(kept.MoveToImmutable());
    }

    /// <summary>Changes many bindings at once; those for which <paramref name="update"/> returns null are dropped.</summary>
    public AbstractState Update(Func<KeyValuePair<int, Binding>, Binding?> update)
    {
        ImmutableArray<KeyValuePair<int, Binding>>.Builder? changed = null;
        for (int i = 0; i < Bindings.Length; i++)
        {
            KeyValuePair<int, Binding> pair = Bindings[i];
            Binding? binding = update(pair);
            if (!ReferenceEquals(binding, pair.Value) && changed is null)
            {
                changed = ImmutableArray.CreateBuilder<KeyValuePair<int, Binding>>(Bindings.Length);
                changed.AddRange(Bindings, i);
            }

            if (changed is not null && binding is not null)
            {
                changed.Add(new KeyValuePair<int, Binding>(pair.Key, binding));
            }
        }

        return changed is null ? this : WithBindings(changed.Count == changed.Capacity ? changed.MoveToImmutable() : changed.ToImmutable());
    }

    private bool FindsRelations()
    {
        // They are few: a set would cost more than to compare each with each.
        for (int i = 0; i < Bindings.Length; i++)
        {
            Binding binding = Bindings[i].Value;
            if (binding.Value is ConditionValue)
            {
                return true;
            }

            for (int j = 0; j < i; j++)
            {
                if (Bindings[j].Value.ValueNumber == binding.ValueNumber)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Returns the index of the variable, or the complement of the index at which it would be inserted.</summary>
    private int IndexOf(int variable)
    {
        int low = 0;
        int high = Bindings.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int found = Bindings[middle].Key;
            if (found == variable)
            {
                return middle;
            }

            if (found < variable)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }
}
