using System.Collections.Immutable;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>What is known at one point of a method, on one group of ways that lead there. A variable without a binding may have any value.</summary>
internal sealed class AbstractState
{
    public static readonly AbstractState Empty = new(ImmutableArray<KeyValuePair<int, Binding>>.Empty, 0);

    /// <summary>So many variables are followed at a time; of the others nothing is known. It bounds the work in a method with thousands of them.</summary>
    private const int MaximumCount = 96;

    private bool? _hasRelations;

    private AbstractState(ImmutableArray<KeyValuePair<int, Binding>> bindings, ulong uncountedLoops)
    {
        Bindings = bindings;
        UncountedLoops = uncountedLoops;
    }

    /// <summary>The variables that are known, in the order of their numbers. They are few and compared all the time: an array is what is fastest.</summary>
    public ImmutableArray<KeyValuePair<int, Binding>> Bindings { get; }

    /// <summary>The loops, a bit for each, in which it was not known whether they go on: their number of rounds says nothing.</summary>
    public ulong UncountedLoops { get; }

    /// <summary>Whether some variable is known to be equal to another, or depends on others as a condition does.</summary>
    public bool HasRelations => _hasRelations ??= FindsRelations();

    /// <summary>Whether some variable holds an object that is judged.</summary>
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
            return new(Bindings.SetItem(index, pair), UncountedLoops);
        }

        return Bindings.Length >= MaximumCount ? this : new(Bindings.Insert(~index, pair), UncountedLoops);
    }

    public AbstractState Without(int variable) => IndexOf(variable) is >= 0 and var index ? new(Bindings.RemoveAt(index), UncountedLoops) : this;

    /// <param name="bindings">In the order of their numbers.</param>
    public AbstractState WithBindings(ImmutableArray<KeyValuePair<int, Binding>> bindings) => bindings == Bindings ? this : new(bindings, UncountedLoops);

    public AbstractState WithUncountedLoops(ulong loops) => loops == UncountedLoops ? this : new(Bindings, loops);

    /// <summary>Before a list is made (or looked at) again: of the one of an earlier round of a loop nothing is known any more.</summary>
    public AbstractState WithoutReferencesTo(int list) => Update(pair =>
        pair.Value.Value is ListReference { Variable: var held } && held == list ? pair.Value.WithValue(AbstractValue.NotNull) : pair.Value);

    /// <summary>What was learned of one value, for all the variables that hold it.</summary>
    public AbstractState WithValueOf(int valueNumber, AbstractValue value) => Update(pair => pair.Value.ValueNumber == valueNumber ? pair.Value.WithValue(value) : pair.Value);

    /// <summary>Changes many bindings at once; those that become null are dropped.</summary>
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

        return changed is null ? this : new(changed.ToImmutable(), UncountedLoops);
    }

    private bool FindsRelations()
    {
        var valueNumbers = new HashSet<int>();
        foreach (KeyValuePair<int, Binding> pair in Bindings)
        {
            if (pair.Value.Value is ConditionValue || !valueNumbers.Add(pair.Value.ValueNumber))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the variable is, or the complement of where it would be.</summary>
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
