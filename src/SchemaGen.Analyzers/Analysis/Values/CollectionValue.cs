using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>A collection of which at least the number of items is known in part.</summary>
/// <param name="minimum">The least number of items that it can have.</param>
/// <param name="maximum">The greatest; null when there is no telling.</param>
/// <param name="items">The items that are certainly in it, in the order of the collection; others may stand between them. So where there are as many as it
/// can have, they are all of it.</param>
internal sealed class CollectionValue(int minimum, int? maximum, ImmutableArray<CollectionItem> items) : AbstractValue
{
    public static readonly CollectionValue Empty = new(0, 0, ImmutableArray<CollectionItem>.Empty);

    /// <summary>A collection of which nothing is known.</summary>
    public static readonly CollectionValue Anything = new(0, null, ImmutableArray<CollectionItem>.Empty);

    public int Minimum { get; } = minimum;

    public int? Maximum { get; } = maximum;

    public ImmutableArray<CollectionItem> Items { get; } = items;

    public override bool Equals(object? obj) =>
        obj is CollectionValue other && Minimum == other.Minimum && Maximum == other.Maximum && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => (Minimum, Maximum, Items.Length).GetHashCode();
}

/// <summary>An item that is written in place.</summary>
/// <param name="Value">What is known of it.</param>
/// <param name="Syntax">Where it stands.</param>
internal readonly record struct CollectionItem(AbstractValue Value, SyntaxNode Syntax);
