using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>The enumerator of a <c>foreach</c> over a collection whose count is known, so that the iterations are counted.</summary>
/// <param name="collection">The collection; it cannot change while it is enumerated.</param>
/// <param name="position">The number of items that have been taken.</param>
internal sealed class EnumeratorValue(CollectionValue collection, int position) : AbstractValue
{
    public CollectionValue Collection { get; } = collection;

    public int Position { get; } = position;

    public bool HasNext => Position < Collection.Minimum;

    public EnumeratorValue Next() => new(Collection, Position + 1);

    public override bool Equals(object? obj) => obj is EnumeratorValue other && Position == other.Position && Collection.Equals(other.Collection);

    public override int GetHashCode() => (Collection.GetHashCode() * 31) + Position;
}
