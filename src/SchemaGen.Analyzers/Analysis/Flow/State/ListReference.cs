using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>A list or an array that was made in the method. Its content is a variable of its own: several locals may hold the same list.</summary>
/// <param name="variable">The variable of the content.</param>
internal sealed class ListReference(int variable) : AbstractValue
{
    public int Variable { get; } = variable;

    public override bool Equals(object? obj) => obj is ListReference other && Variable == other.Variable;

    public override int GetHashCode() => Variable;
}
