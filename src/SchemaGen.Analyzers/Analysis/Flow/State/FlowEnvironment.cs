using System.Collections.Immutable;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>What is known at one point of a method, on one group of ways that lead there. A variable without a binding may have any value.</summary>
internal sealed class FlowEnvironment
{
    public static readonly FlowEnvironment Empty = new(ImmutableArray<KeyValuePair<int, Binding>>.Empty, 0);

    /// <summary>So many variables are followed at a time; of the others nothing is known. It bounds the work in a method with thousands of them.</summary>
    private const int MaximumCount = 96;

    private bool? _hasRelations;

    private FlowEnvironment(ImmutableArray<KeyValuePair<int, Binding>> bindings, ulong undecidedLoops)
    {
        Bindings = bindings;
        UndecidedLoops = undecidedLoops;
    }

    /// <summary>The variables that are known, in the order of their numbers. They are few and compared all the time: an array is what is fastest.</summary>
    public ImmutableArray<KeyValuePair<int, Binding>> Bindings { get; }

    /// <summary>The loops, a bit for each, in which it was not known whether they go on: their number of rounds says nothing.</summary>
    public ulong UndecidedLoops { get; }

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

    public FlowEnvironment With(int variable, Binding binding)
    {
        int index = IndexOf(variable);
        var pair = new KeyValuePair<int, Binding>(variable, binding);
        if (index >= 0)
        {
            return new(Bindings.SetItem(index, pair), UndecidedLoops);
        }

        return Bindings.Length >= MaximumCount ? this : new(Bindings.Insert(~index, pair), UndecidedLoops);
    }

    public FlowEnvironment Without(int variable) => IndexOf(variable) is >= 0 and var index ? new(Bindings.RemoveAt(index), UndecidedLoops) : this;

    /// <param name="bindings">In the order of their numbers.</param>
    public FlowEnvironment WithBindings(ImmutableArray<KeyValuePair<int, Binding>> bindings) => bindings == Bindings ? this : new(bindings, UndecidedLoops);

    public FlowEnvironment WithUndecidedLoops(ulong loops) => loops == UndecidedLoops ? this : new(Bindings, loops);

    /// <summary>Before a list is made (or looked at) again: of the one of an earlier round of a loop nothing is known any more.</summary>
    public FlowEnvironment WithoutReferencesTo(int list) => Update(pair =>
        pair.Value.Value is ListReference { Variable: var held } && held == list ? pair.Value.WithValue(KnownValue.NotNull) : pair.Value);

    /// <summary>What was learned of one value, for all the variables that hold it.</summary>
    public FlowEnvironment WithValueOf(int version, KnownValue value) => Update(pair => pair.Value.Version == version ? pair.Value.WithValue(value) : pair.Value);

    /// <summary>Changes many bindings at once; those that become null are dropped.</summary>
    public FlowEnvironment Update(Func<KeyValuePair<int, Binding>, Binding?> update)
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

        return changed is null ? this : new(changed.ToImmutable(), UndecidedLoops);
    }

    private bool FindsRelations()
    {
        var versions = new HashSet<int>();
        foreach (KeyValuePair<int, Binding> pair in Bindings)
        {
            if (pair.Value.Value is ConditionValue || !versions.Add(pair.Value.Version))
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
