using System.Collections.Immutable;

namespace SchemaGen.Analysis.Values;

/// <summary>Collections of which only the number of items is known.</summary>
internal static class CollectionCounts
{
    /// <summary>So many items; an end that is null is not known.</summary>
    public static CollectionValue Between(long? minimum, long? maximum) => new(
        minimum is { } least and > 0 ? (int)Math.Min(int.MaxValue, least) : 0,
        maximum is { } most and <= int.MaxValue ? (int)Math.Max(0, most) : null,
        ImmutableArray<CollectionItem>.Empty);
}
