using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Objects;

/// <summary>A property of an object that an initialiser assigned.</summary>
/// <param name="Property">The property.</param>
/// <param name="Value">What is known of its value.</param>
/// <param name="ValueSyntax">The value as it is written; null where the initialiser only reaches into it (<c>Options = { N = 5 }</c>).</param>
/// <param name="Assignment">The whole assignment.</param>
internal sealed record AssignedProperty(IPropertySymbol Property, AbstractValue Value, SyntaxNode? ValueSyntax, SyntaxNode Assignment)
{
    /// <summary>Whether, on this way, an object with this value was judged.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Whether, on this way, a <c>with</c> replaced the value. If it is in no object that was judged, on this way it does no harm.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>The assignment, and those that made the object that it assigns.</summary>
    public IEnumerable<SyntaxNode> Assignments() => new[] { Assignment }.Concat((Value as RecordValue)?.Assignments() ?? []);

    /// <summary>What is true of both.</summary>
    public AssignedProperty Join(AssignedProperty other) => this with
    {
        Value = ValueLattice.Join(Value, other.Value),
        IsChecked = IsChecked && other.IsChecked,
        IsReplaced = IsReplaced || other.IsReplaced,
    };

    /// <summary>Whether all that is true of this one is true of the other.</summary>
    public bool Subsumes(AssignedProperty narrow) =>
        (!IsChecked || narrow.IsChecked) && (IsReplaced || !narrow.IsReplaced) && ValueLattice.Subsumes(Value, narrow.Value);

    public bool Equals(AssignedProperty? other) =>
        other is not null && IsChecked == other.IsChecked && IsReplaced == other.IsReplaced && Assignment == other.Assignment && Value.Equals(other.Value) && SymbolEqualityComparer.Default.Equals(Property, other.Property);

    public override int GetHashCode() => Assignment.GetHashCode();
}
