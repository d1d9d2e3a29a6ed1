using System.Collections.Immutable;

namespace SchemaGen.Analysis.Values;

/// <summary>Creates collections of which only the number of items is known.</summary>
internal static class CollectionCounts
{
    /// <summary>Returns a collection whose count lies between two bounds; null is an unknown bound.</summary>
    public static CollectionValue Between(long? minimum, long? maximum) => new(
        minimum is { } least and > 0 ? (int)Math.Min(int.MaxValue, least) : 0,
        maximum is { } most and <= int.MaxValue ? (int)Math.Max(0, most) : null,
        ImmutableArray<CollectionItem>.Empty);
}
