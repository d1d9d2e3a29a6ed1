using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>A Boolean whose value is unknown but whose condition is remembered, so that a later branch on it refines other variables: <c>bool isMany = n > 4;</c>.</summary>
/// <param name="condition">The expression that computed it.</param>
/// <param name="state">The abstract state in which it was computed.</param>
/// <param name="context">The context, which caches the variables that the condition reads.</param>
internal sealed class ConditionValue(IOperation condition, AbstractState state, FlowContext context) : AbstractValue
{
    private readonly AbstractState _state = state;

    public IOperation Condition { get; } = condition;

    /// <summary>Determines whether the variables that the condition reads still have the values that they had when it was computed.</summary>
    public bool IsFresh(AbstractState now) => context.VariablesOf(Condition).All(variable => IsSame(now, _state, variable));

    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is ConditionValue other && Condition == other.Condition && IsFresh(other._state));

    public override int GetHashCode() => Condition.GetHashCode();

    private static bool IsSame(AbstractState now, AbstractState then, int variable)
    {
        Binding? binding = now.Find(variable);
        return binding is not null
            && binding.ValueNumber == then.Find(variable)?.ValueNumber
            && (binding.Value is not ListReference { Variable: var list } || now.Find(list)?.ValueNumber == then.Find(list)?.ValueNumber);
    }
}
