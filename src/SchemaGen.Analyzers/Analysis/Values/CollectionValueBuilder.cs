using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>Builds a collection from single items and other collections.</summary>
internal sealed class CollectionValueBuilder
{
    private readonly ImmutableArray<CollectionItem>.Builder _items = ImmutableArray.CreateBuilder<CollectionItem>();
    private int _minimum;
    private int? _maximum = 0;
    private bool _isUnordered;
    private CollectionValue _spread = CollectionValue.Empty;

    /// <param name="value">The abstract value of the item.</param>
    /// <param name="syntax">The expression.</param>
    /// <param name="identity">What is equal for items that are certain to be equal.</param>
    public void Add(AbstractValue value, SyntaxNode syntax, object? identity = null)
    {
        _items.Add(new CollectionItem(value, syntax) { Identity = identity });
        AddCount(1, 1);
    }

    /// <summary>Adds all items of a collection, however little is known of it.</summary>
    public void AddRange(AbstractValue value)
    {
        CollectionValue collection = value as CollectionValue ?? CollectionValue.Anything;
        _items.AddRange(collection.Items);
        _isUnordered |= collection.IsUnordered;
        if (!CollectionOperations.HasAllItems(collection))
        {
            _spread = CollectionOperations.Concat(_spread, new CollectionValue(0, null, ImmutableArray<CollectionItem>.Empty) { Each = collection.Each });
        }

        AddCount(collection.Minimum, collection.Maximum);
    }

    public CollectionValue ToValue()
    {
        var written = new CollectionValue(_items.Count, _items.Count, _items.ToImmutable());
        return new CollectionValue(_minimum, _maximum, written.Items)
        {
            Each = _spread.Maximum == 0 || _spread.Each.Equals(AbstractValue.Unknown) ? AbstractValue.Unknown : CollectionOperations.EachOf(written, _spread),
            IsUnordered = _isUnordered,
        };
    }

    private void AddCount(int minimum, int? maximum)
    {
        _minimum = Saturate((long)_minimum + minimum);
        _maximum = _maximum + (long?)maximum is { } sum ? Saturate(sum) : null;
    }

    private static int Saturate(long count) => count > int.MaxValue ? int.MaxValue : (int)count;
}
