using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>Evaluates <c>Dictionary&lt;TKey, TValue&gt;</c> as a collection of entries: its creation, and what its methods and its indexer change. Which keys are
/// equal is known of constants, as long as the dictionary compares them as usual.</summary>
internal static class MapChanges
{
    /// <summary>Evaluates <c>new Dictionary&lt;TKey, TValue&gt;()</c>, with a capacity or without. One that is copied, or has a comparer of its own, may have any entries.</summary>
    public static AbstractValue Construct(in LibraryCall call) =>
        call.ParameterCount == 0 || (call.ParameterCount == 1 && call.TakesInteger(0)) ? CollectionValue.Empty : CollectionValue.Anything;

    /// <summary>Returns the entries after a call; null where the method is unknown.</summary>
    public static CollectionValue? After(CollectionValue map, in LibraryCall call) => call.Method.Name switch
    {
        "Add" when call.Arguments.Find(1) is { } value => CollectionOperations.Concat(map, EntryOf(call.Arguments[0], new CollectionItem(value.Value, value.Syntax))),
        "Clear" => CollectionValue.Empty,
        _ => null,
    };

    /// <summary>Returns the entries after <c>map[key] = value</c>, which replaces one or adds one.</summary>
    public static CollectionValue Set(CollectionValue map, AbstractValue key, CollectionItem value)
    {
        CollectionValue entry = EntryOf(key, value);
        for (int i = 0; i < map.Items.Length; i++)
        {
            if (IsFor(map.Items[i], key) == true)
            {
                return new CollectionValue(map.Minimum, map.Maximum, map.Items.SetItem(i, entry.Items[0])) { Each = map.Each.Equals(AbstractValue.Unknown) ? map.Each : CollectionOperations.EachOf(map, entry), IsUnordered = map.IsUnordered };
            }
        }

        if (CollectionOperations.HasAllItems(map) && map.Items.All(item => IsFor(item, key) == false))
        {
            return CollectionOperations.Concat(map, entry);
        }

        CountRange count = CountRange.Of(map) + new CountRange(0, 1);
        return CollectionOperations.OfCount(new CountRange(Math.Max(1, map.Minimum), count.Maximum));
    }

    /// <summary>Returns the value for a key; null where it is not certain which one that is.</summary>
    public static AbstractValue? Find(CollectionValue map, AbstractValue key)
    {
        foreach (CollectionItem item in map.Items)
        {
            if (IsFor(item, key) == true)
            {
                return (item.Value as StructureValue)?.Find(StructureValue.Value);
            }
        }

        return null;
    }

    private static bool? IsFor(CollectionItem item, AbstractValue key) =>
        (item.Value as StructureValue)?.Find(StructureValue.Key) is { } known ? ItemIdentity.AreEqual(known, key) : null;

    private static CollectionValue EntryOf(AbstractValue key, CollectionItem value) =>
        CollectionOperations.OfItem(new CollectionItem(StructureValue.Entry(key, value.Value), value.Syntax));
}
