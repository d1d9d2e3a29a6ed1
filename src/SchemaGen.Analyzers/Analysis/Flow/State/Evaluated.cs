using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>The result of evaluating an expression.</summary>
/// <param name="Value">The abstract value.</param>
/// <param name="ValueNumber">The value number of the variable that it was read from unchanged; 0 for a value that no variable holds yet.</param>
/// <param name="Definitions">The definitions that the value depends on.</param>
internal readonly record struct Evaluated(AbstractValue Value, int ValueNumber = 0, DefinitionSet Definitions = default)
{
    public static readonly Evaluated Unknown = new(AbstractValue.Unknown);
}
