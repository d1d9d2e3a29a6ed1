using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Objects;

/// <summary>A property of an object, as an initializer assigned it.</summary>
/// <param name="Property">The property.</param>
/// <param name="Value">The abstract value that was assigned.</param>
/// <param name="ValueSyntax">The expression of the value; null where the initializer assigns into an existing object (<c>Options = { N = 5 }</c>).</param>
/// <param name="Assignment">The whole assignment.</param>
internal sealed record AssignedProperty(IPropertySymbol Property, AbstractValue Value, SyntaxNode? ValueSyntax, SyntaxNode Assignment)
{
    /// <summary>Whether a <c>with</c> took the value over from a record that is checked where it is made.</summary>
    public bool IsInherited => Assignment is WithExpressionSyntax;

    /// <summary>Whether an object with this value was checked on this path.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Whether a <c>with</c> replaced the value on this path. If no object with the value was checked either, the value does no harm.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Whether the property was not given before either, so that the assignment took nothing away.</summary>
    public bool WasMissing { get; init; }

    /// <summary>The value number of the variable that the value was read from unchanged, so that a condition on that refines it while the object is made; 0 for any other value.</summary>
    public int ValueNumber { get; init; }

    /// <summary>Returns the assignment, and those of the object that it assigns.</summary>
    public IEnumerable<SyntaxNode> Assignments() => new[] { Assignment }.Concat((Value as RecordValue)?.Assignments() ?? []);

    /// <summary>Returns what is true of both.</summary>
    public AssignedProperty Join(AssignedProperty other) => this with
    {
        Value = ValueLattice.Join(Value, other.Value),
        IsChecked = IsChecked && other.IsChecked,
        IsReplaced = IsReplaced || other.IsReplaced,
        WasMissing = WasMissing && other.WasMissing,
        ValueNumber = ValueNumber == other.ValueNumber ? ValueNumber : 0,
    };

    /// <summary>Determines whether all that is true of this one is true of the other.</summary>
    public bool Subsumes(AssignedProperty narrow) =>
        (!IsChecked || narrow.IsChecked) && (IsReplaced || !narrow.IsReplaced) && (!WasMissing || narrow.WasMissing) && (ValueNumber == 0 || ValueNumber == narrow.ValueNumber) && ValueLattice.Subsumes(Value, narrow.Value);

    public bool Equals(AssignedProperty? other) =>
        other is not null && IsChecked == other.IsChecked && IsReplaced == other.IsReplaced && WasMissing == other.WasMissing && ValueNumber == other.ValueNumber && Assignment == other.Assignment && Value.Equals(other.Value) && SymbolEqualityComparer.Default.Equals(Property, other.Property);

    public override int GetHashCode() => Assignment.GetHashCode();
}
