using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>A collection: bounds of its count, and the items that are known.</summary>
/// <param name="minimum">The lower bound of the count.</param>
/// <param name="maximum">The upper bound of the count; null where there is none.</param>
/// <param name="items">The items that are certain to be in it, in the order of the collection, with unknown ones between them. Where there are as many as
/// the upper bound, they are all of it.</param>
internal sealed class CollectionValue(int minimum, int? maximum, ImmutableArray<CollectionItem> items) : AbstractValue
{
    public static readonly CollectionValue Empty = new(0, 0, ImmutableArray<CollectionItem>.Empty);

    /// <summary>A collection with any count and unknown items.</summary>
    public static readonly CollectionValue Anything = new(0, null, ImmutableArray<CollectionItem>.Empty);

    public int Minimum { get; } = minimum;

    public int? Maximum { get; } = maximum;

    public ImmutableArray<CollectionItem> Items { get; } = items;

    public override bool Equals(object? obj) =>
        obj is CollectionValue other && Minimum == other.Minimum && Maximum == other.Maximum && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => (Minimum, Maximum, Items.Length).GetHashCode();
}

/// <summary>A known item of a collection.</summary>
/// <param name="Value">The abstract value.</param>
/// <param name="Syntax">The expression of the item.</param>
internal readonly record struct CollectionItem(AbstractValue Value, SyntaxNode Syntax);
