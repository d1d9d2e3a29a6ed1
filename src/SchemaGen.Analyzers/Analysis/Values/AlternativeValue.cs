using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>A value of a generated union, with the value that it was converted from.</summary>
/// <param name="conversion">The conversion operator, which identifies the alternative.</param>
/// <param name="value">The value that was converted.</param>
internal sealed class AlternativeValue(IMethodSymbol conversion, AbstractValue value) : AbstractValue
{
    public IMethodSymbol Conversion { get; } = conversion;

    public AbstractValue Value { get; } = value;

    public override AbstractValue? JoinParts(AbstractValue other) =>
        other is AlternativeValue { Value: var content } alternative && IsSame(alternative) ? new AlternativeValue(Conversion, ValueLattice.Join(Value, content)) : null;

    public override bool SubsumesParts(AbstractValue other) =>
        other is AlternativeValue { Value: var content } alternative && IsSame(alternative) && ValueLattice.Subsumes(Value, content);

    public override bool Equals(object? obj) => obj is AlternativeValue other && IsSame(other) && Value.Equals(other.Value);

    public override int GetHashCode() => Value.GetHashCode();

    private bool IsSame(AlternativeValue other) => SymbolEqualityComparer.Default.Equals(Conversion, other.Conversion);
}
