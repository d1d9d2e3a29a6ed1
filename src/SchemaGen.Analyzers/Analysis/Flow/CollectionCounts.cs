using System.Collections.Immutable;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow;

/// <summary>Collections of which only the number of items is known.</summary>
internal static class CollectionCounts
{
    /// <summary>So many items; an end that is null is not known.</summary>
    public static CollectionValue Between(long? minimum, long? maximum) => new(
        minimum is > 0 and var least ? (int)Math.Min(int.MaxValue, least) : 0,
        maximum is <= int.MaxValue and var most ? (int)Math.Max(0, most.Value) : null,
        ImmutableArray<CollectionItem>.Empty);
}
