using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow;

/// <summary>A property of an object that an initialiser assigned.</summary>
/// <param name="Property">The property.</param>
/// <param name="Value">What is known of its value.</param>
/// <param name="ValueSyntax">The value as it is written; null where the initialiser only reaches into it (<c>Options = { N = 5 }</c>).</param>
/// <param name="Assignment">The whole assignment.</param>
internal sealed record AssignedProperty(IPropertySymbol Property, KnownValue Value, SyntaxNode? ValueSyntax, SyntaxNode Assignment)
{
    public bool Equals(AssignedProperty? other) =>
        other is not null && Assignment == other.Assignment && Value.Equals(other.Value) && SymbolEqualityComparer.Default.Equals(Property, other.Property);

    public override int GetHashCode() => Assignment.GetHashCode();
}
