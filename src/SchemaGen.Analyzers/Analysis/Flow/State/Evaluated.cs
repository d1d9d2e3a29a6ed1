using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>What came out of an expression.</summary>
/// <param name="Value">What is known of it.</param>
/// <param name="ValueNumber">The version of the variable that it was read from unchanged; 0 for a value that no variable holds yet.</param>
/// <param name="Definitions">The assignments that it depends on.</param>
internal readonly record struct Evaluated(AbstractValue Value, int ValueNumber = 0, DefinitionSet Definitions = default)
{
    public static readonly Evaluated Unknown = new(AbstractValue.Unknown);
}
