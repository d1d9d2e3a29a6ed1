using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>A reference to a list or an array. The content is a variable of its own, because several locals may refer to the same list.</summary>
/// <param name="variable">The variable that stands for the content.</param>
internal sealed class ListReference(int variable) : AbstractValue
{
    public int Variable { get; } = variable;

    public override bool Equals(object? obj) => obj is ListReference other && Variable == other.Variable;

    public override int GetHashCode() => Variable;
}
