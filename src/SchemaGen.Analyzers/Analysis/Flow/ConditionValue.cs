using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow;

/// <summary>A Boolean that is not known, but what it says about other variables is: <c>bool isMany = n > 4;</c>.</summary>
/// <param name="condition">The expression that it came from.</param>
/// <param name="environment">The variables as they were then.</param>
internal sealed class ConditionValue(IOperation condition, FlowEnvironment environment) : KnownValue
{
    public IOperation Condition { get; } = condition;

    public FlowEnvironment Environment { get; } = environment;

    public override bool Equals(object? obj) => obj is ConditionValue other && Condition == other.Condition;

    public override int GetHashCode() => Condition.GetHashCode();
}
