using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>
/// Computes collections from others. The known items of a <see cref="CollectionValue"/> are in the order of the collection, with unknown ones between them;
/// where there are as many as its maximum, they are all of it.
/// </summary>
internal static class CollectionOperations
{
    private static readonly ImmutableArray<CollectionItem> s_noItems = ImmutableArray<CollectionItem>.Empty;

    /// <summary>Returns a value as a collection; a text is a collection of characters.</summary>
    public static CollectionValue Of(AbstractValue value) => value switch
    {
        CollectionValue collection => collection,
        TextValue text => new CollectionValue(text.MinimumUnits, text.MaximumUnits, s_noItems),
        _ => CollectionValue.Anything,
    };

    public static CollectionValue OfCount(CountRange count) => new(count.Minimum, count.Maximum, s_noItems);

    /// <summary>Returns a collection of which only the count is known, and what each item is.</summary>
    public static CollectionValue OfCount(CountRange count, AbstractValue each) => new(count.Minimum, count.Maximum, s_noItems) { Each = each };

    public static CollectionValue OfItem(CollectionItem? item) => item is { } known
        ? new CollectionValue(1, 1, ImmutableArray.Create(known))
        : new CollectionValue(1, 1, s_noItems);

    /// <summary>Determines whether every item is known, and where it stands.</summary>
    public static bool IsComplete(CollectionValue collection) => HasAllItems(collection) && !collection.IsUnordered;

    /// <summary>Determines whether every item is known, in whatever order.</summary>
    public static bool HasAllItems(CollectionValue collection) => collection.Items.Length == collection.Maximum;

    /// <summary>Returns what each item is.</summary>
    public static AbstractValue Each(CollectionValue collection) =>
        collection.Each.Equals(AbstractValue.Unknown) && HasAllItems(collection) && !collection.Items.IsEmpty
            ? collection.Items.Select(static item => item.Value).Aggregate(ValueLattice.Join)
            : collection.Each;

    /// <summary>Returns what each item of two collections is.</summary>
    public static AbstractValue EachOf(CollectionValue first, CollectionValue second)
    {
        // Most collections are of known items, so this is asked seldom: what both know is not computed where it adds nothing.
        return first.Maximum == 0 ? Each(second) : second.Maximum == 0 ? Each(first) : ValueLattice.Join(Each(first), Each(second));
    }

    public static CollectionValue Concat(CollectionValue first, CollectionValue second)
    {
        bool isWritten = HasAllItems(first) && HasAllItems(second);
        return new CollectionValue(
            (CountRange.Of(first) + CountRange.Of(second)).Minimum, (CountRange.Of(first) + CountRange.Of(second)).Maximum, first.Items.AddRange(second.Items))
        {
            Each = isWritten ? AbstractValue.Unknown : EachOf(first, second),
            IsUnordered = first.IsUnordered || second.IsUnordered,
        };
    }

    /// <summary>Returns an unknown selection of the items.</summary>
    public static CollectionValue Some(CollectionValue collection) => OfCount(CountRange.Of(collection).OrFewer(), Each(collection));

    /// <summary>Returns as many items, but other ones.</summary>
    public static CollectionValue Map(CollectionValue collection) => OfCount(CountRange.Of(collection));

    public static CollectionValue Take(CollectionValue collection, CountRange count) =>
        Slice(collection, new CountRange(0, 0), CountRange.Min(CountRange.Of(collection), count), isAll: count.Minimum >= collection.Maximum);

    public static CollectionValue Skip(CollectionValue collection, CountRange count) =>
        Slice(collection, count, CountRange.Of(collection) - count, isAll: count.Maximum == 0);

    public static CollectionValue TakeLast(CollectionValue collection, CountRange count) => Slice(
        collection,
        CountRange.Of(collection) - count,
        CountRange.Min(CountRange.Of(collection), count),
        isAll: count.Minimum >= collection.Maximum);

    public static CollectionValue SkipLast(CollectionValue collection, CountRange count) =>
        Slice(collection, new CountRange(0, 0), CountRange.Of(collection) - count, isAll: count.Maximum == 0);

    /// <summary>Returns a number of items from an index on.</summary>
    public static CollectionValue Slice(CollectionValue collection, CountRange start, CountRange count, bool isAll = false)
    {
        if (isAll)
        {
            return collection;
        }

        return IsComplete(collection) && start.Exact is { } first && count.Exact is { } taken && first <= collection.Items.Length - taken
            ? WithItems(count, ImmutableArray.Create(collection.Items, first, taken))
            : OfCount(count, Each(collection));
    }

    /// <summary>Inserts items at an index.</summary>
    public static CollectionValue Insert(CollectionValue collection, AbstractValue index, CollectionValue inserted)
    {
        CountRange count = CountRange.Of(collection) + CountRange.Of(inserted);
        return CountRange.Of(index).Exact switch
        {
            0 => Concat(inserted, collection),
            { } place when IsComplete(collection) && place <= collection.Items.Length =>
                new CollectionValue(count.Minimum, count.Maximum, collection.Items.InsertRange(place, inserted.Items))
                {
                    Each = HasAllItems(inserted) ? AbstractValue.Unknown : EachOf(collection, inserted),
                    IsUnordered = inserted.IsUnordered,
                },
            _ => new CollectionValue(count.Minimum, count.Maximum, collection.Items) { Each = EachOf(collection, inserted), IsUnordered = collection.IsUnordered },
        };
    }

    /// <summary>Removes a number of items from an index on.</summary>
    public static CollectionValue RemoveRange(CollectionValue collection, AbstractValue index, CountRange removed)
    {
        CountRange count = CountRange.Of(collection) - removed;
        return IsComplete(collection) && CountRange.Of(index).Exact is { } first && removed.Exact is { } length
                && first <= collection.Items.Length - length
            ? WithItems(count, collection.Items.RemoveRange(first, length))
            : removed.Maximum == 0 ? collection : OfCount(count, Each(collection));
    }

    /// <summary>Removes the first item that is equal, if there is one.</summary>
    public static CollectionValue Remove(CollectionValue collection, AbstractValue item)
    {
        if (collection.IsUnordered)
        {
            return OfCount(CountRange.Of(collection) - new CountRange(0, 1), Each(collection));
        }

        ImmutableArray<CollectionItem> items = collection.Items;
        for (int i = 0; i < items.Length; i++)
        {
            if (ItemIdentity.AreEqual(items[i].Value, item) is not false)
            {
                // Where this is certain to be the one, those behind it stay.
                bool isFound = ItemIdentity.AreEqual(items[i].Value, item) is true;
                items = isFound ? items.RemoveAt(i) : items.RemoveAll(other => ItemIdentity.AreEqual(other.Value, item) is not false);
                return WithItems(CountRange.Of(collection) - new CountRange(isFound ? 1 : 0, 1), items, Each(collection));
            }
        }

        return IsComplete(collection) ? collection : WithItems(CountRange.Of(collection) - new CountRange(0, 1), items, collection.Each);
    }

    /// <summary>Replaces the item at an index.</summary>
    public static CollectionValue Set(CollectionValue collection, AbstractValue index, CollectionItem? item)
    {
        CountRange one = new(1, 1);
        CollectionValue rest = RemoveRange(collection, index, one);
        return rest.Items.Length < collection.Items.Length && rest.Items.Length + 1 == collection.Maximum
            ? Insert(rest, index, OfItem(item))
            : OfCount(CountRange.Of(collection), EachOf(collection, OfItem(item)));
    }

    public static CollectionValue Reverse(CollectionValue collection)
    {
        ImmutableArray<CollectionItem>.Builder items = collection.Items.ToBuilder();
        items.Reverse();
        return new CollectionValue(collection.Minimum, collection.Maximum, items.ToImmutable()) { Each = collection.Each, IsUnordered = collection.IsUnordered };
    }

    /// <summary>Returns the same items in an unknown order.</summary>
    public static CollectionValue Sort(CollectionValue collection) => collection.Items.IsEmpty || collection.Maximum == 1
        ? collection
        : new CollectionValue(collection.Minimum, collection.Maximum, collection.Items) { Each = collection.Each, IsUnordered = true };

    /// <summary>Returns each item once.</summary>
    public static CollectionValue Distinct(CollectionValue collection)
    {
        var seen = new HashSet<object>();
        bool isDecided = true;
        ImmutableArray<CollectionItem>.Builder items = ImmutableArray.CreateBuilder<CollectionItem>();
        foreach (CollectionItem item in collection.Items)
        {
            if (ItemIdentity.KeyOf(item.Value) is not { } key)
            {
                isDecided = false;
            }
            else if (seen.Add(key))
            {
                items.Add(item);
            }
        }

        // Constants that differ are all there. But an unknown item that is equal to one may stand before them, and so change their order.
        bool isAll = isDecided && HasAllItems(collection);
        int fewest = Math.Max(items.Count, Math.Min(1, collection.Minimum));
        return new CollectionValue(fewest, isAll ? items.Count : collection.Maximum, items.ToImmutable())
        {
            Each = isAll ? AbstractValue.Unknown : Each(collection),
            IsUnordered = items.Count > 1 && (!isAll || collection.IsUnordered),
        };
    }

    /// <summary>Returns the item at an index; null where it is unknown.</summary>
    public static AbstractValue? ItemAt(CollectionValue collection, AbstractValue index) =>
        IsComplete(collection) && index is IntegerValue { IsExact: true, Value: >= 0 and var place } && place < collection.Items.Length
            ? collection.Items[(int)place].Value
            : AnyItem(collection);

    /// <summary>Returns the join of all items; null where some are unknown.</summary>
    public static AbstractValue? AnyItem(CollectionValue collection) => Each(collection) is var each && each.Equals(AbstractValue.Unknown) ? null : each;

    private static CollectionValue WithItems(CountRange count, ImmutableArray<CollectionItem> items, AbstractValue? each = null) =>
        new(count.Minimum, count.Maximum, items) { Each = each ?? AbstractValue.Unknown };
}
