using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>What an environment knows of a variable.</summary>
/// <param name="value">What is known of its value.</param>
/// <param name="valueNumber">Tells values apart: variables with the same version hold the same value, whatever it is. What is learned of one holds for all.</param>
/// <param name="definitions">The assignments that the value may come from. Two environments with the same definitions of all their
/// variables differ only in what conditions told.</param>
internal sealed class Binding(AbstractValue value, int valueNumber, DefinitionSet definitions)
{
    public AbstractValue Value { get; } = value;

    public int ValueNumber { get; } = valueNumber;

    public DefinitionSet Definitions { get; } = definitions;

    public Binding WithValue(AbstractValue value) => new(value, ValueNumber, Definitions);
}
