using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>Builds a collection from single items and other collections.</summary>
internal sealed class CollectionValueBuilder
{
    private readonly ImmutableArray<CollectionItem>.Builder _items = ImmutableArray.CreateBuilder<CollectionItem>();
    private int _minimum;
    private int? _maximum = 0;

    public void Add(AbstractValue value, SyntaxNode syntax)
    {
        _items.Add(new CollectionItem(value, syntax));
        AddCount(1, 1);
    }

    /// <summary>Adds all items of a collection, however little is known of it.</summary>
    public void AddRange(AbstractValue value)
    {
        CollectionValue collection = value as CollectionValue ?? CollectionValue.Anything;
        _items.AddRange(collection.Items);
        AddCount(collection.Minimum, collection.Maximum);
    }

    public CollectionValue ToValue() => new(_minimum, _maximum, _items.ToImmutable());

    private void AddCount(int minimum, int? maximum)
    {
        _minimum = Saturate((long)_minimum + minimum);
        _maximum = _maximum + (long?)maximum is { } sum ? Saturate(sum) : null;
    }

    private static int Saturate(long count) => count > int.MaxValue ? int.MaxValue : (int)count;
}
