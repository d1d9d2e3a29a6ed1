using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>What an abstract state knows of a variable.</summary>
/// <param name="value">The abstract value.</param>
/// <param name="valueNumber">The value number: variables with the same number hold the same value, whatever it is, so a refinement of one holds for all.</param>
/// <param name="definitions">The assignments that the value may come from. Two states whose variables have the same definitions differ only in
/// what conditions refined.</param>
internal sealed class Binding(AbstractValue value, int valueNumber, DefinitionSet definitions)
{
    public AbstractValue Value { get; } = value;

    public int ValueNumber { get; } = valueNumber;

    public DefinitionSet Definitions { get; } = definitions;

    public Binding WithValue(AbstractValue value) => new(value, ValueNumber, Definitions);
}
