using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>A collection: bounds of its count, the items that are known, and what each item is, known or not.</summary>
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

    /// <summary>What every item is, also those that are not known one by one. <see cref="CollectionOperations.Each"/> finds it where all of them are known.</summary>
    public AbstractValue Each { get; init; } = Unknown;

    /// <summary>Whether the known items may stand in another order than the collection has.</summary>
    public bool IsUnordered { get; init; }

    public override bool Equals(object? obj) =>
        obj is CollectionValue other && Minimum == other.Minimum && Maximum == other.Maximum && IsUnordered == other.IsUnordered && Items.SequenceEqual(other.Items) && Each.Equals(other.Each);

    public override int GetHashCode() => (Minimum, Maximum, Items.Length).GetHashCode();
}

/// <summary>A known item of a collection.</summary>
/// <param name="Value">The abstract value.</param>
/// <param name="Syntax">The expression of the item.</param>
internal readonly record struct CollectionItem(AbstractValue Value, SyntaxNode Syntax)
{
    /// <summary>What is equal for items that are certain to be equal, whatever their value; null where nothing is known of that.</summary>
    public object? Identity { get; init; }
}
