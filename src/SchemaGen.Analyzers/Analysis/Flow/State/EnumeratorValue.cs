using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>What a <c>foreach</c> goes through a collection with, of which the number of items is known: so is that of the rounds.</summary>
/// <param name="collection">The collection; while it is gone through, nobody can change it.</param>
/// <param name="position">How many items have been taken.</param>
internal sealed class EnumeratorValue(CollectionValue collection, int position) : AbstractValue
{
    public CollectionValue Collection { get; } = collection;

    public int Position { get; } = position;

    public bool HasNext => Position < Collection.Minimum;

    public EnumeratorValue Next() => new(Collection, Position + 1);

    public override bool Equals(object? obj) => obj is EnumeratorValue other && Position == other.Position && Collection.Equals(other.Collection);

    public override int GetHashCode() => (Collection.GetHashCode() * 31) + Position;
}
