using System.Collections.Immutable;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow;

/// <summary>What is known at one point of a method, on one group of ways that lead there. A variable without a binding may have any value.</summary>
internal sealed class FlowEnvironment
{
    public static readonly FlowEnvironment Empty = new(ImmutableSortedDictionary<int, Binding>.Empty, 0);

    /// <summary>So many variables are followed at a time; of the others nothing is known. It bounds the work in a method with thousands of them.</summary>
    private const int MaximumCount = 128;

    private FlowEnvironment(ImmutableSortedDictionary<int, Binding> bindings, ulong undecidedLoops)
    {
        Bindings = bindings;
        UndecidedLoops = undecidedLoops;
    }

    public ImmutableSortedDictionary<int, Binding> Bindings { get; }

    /// <summary>The loops, a bit for each, in which it was not known whether they go on: their number of rounds says nothing.</summary>
    public ulong UndecidedLoops { get; }

    public Binding? Find(int variable) => Bindings.TryGetValue(variable, out Binding? binding) ? binding : null;

    public FlowEnvironment With(int variable, Binding binding) =>
        Bindings.Count >= MaximumCount && !Bindings.ContainsKey(variable) ? this : new(Bindings.SetItem(variable, binding), UndecidedLoops);

    public FlowEnvironment Without(int variable) => Bindings.ContainsKey(variable) ? new(Bindings.Remove(variable), UndecidedLoops) : this;

    public FlowEnvironment WithBindings(ImmutableSortedDictionary<int, Binding> bindings) =>
        ReferenceEquals(bindings, Bindings) ? this : new(bindings, UndecidedLoops);

    public FlowEnvironment WithUndecidedLoops(ulong loops) => loops == UndecidedLoops ? this : new(Bindings, loops);

    /// <summary>Before a list is made (or looked at) again: of the one of an earlier round of a loop nothing is known any more.</summary>
    public FlowEnvironment WithoutReferencesTo(int list)
    {
        var reference = new ListReference(list);
        ImmutableSortedDictionary<int, Binding> bindings = Bindings;
        foreach (KeyValuePair<int, Binding> pair in Bindings)
        {
            if (pair.Value.Value.Equals(reference))
            {
                bindings = bindings.SetItem(pair.Key, pair.Value.WithValue(KnownValue.NotNull));
            }
        }

        return WithBindings(bindings);
    }

    /// <summary>What was learned of one value, for all the variables that hold it.</summary>
    public FlowEnvironment WithValueOf(int version, KnownValue value)
    {
        ImmutableSortedDictionary<int, Binding> bindings = Bindings;
        foreach (KeyValuePair<int, Binding> pair in Bindings)
        {
            if (pair.Value.Version == version)
            {
                bindings = bindings.SetItem(pair.Key, pair.Value.WithValue(value));
            }
        }

        return WithBindings(bindings);
    }
}
