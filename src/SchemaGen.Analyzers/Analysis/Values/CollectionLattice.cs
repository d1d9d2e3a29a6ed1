using System.Collections.Immutable;

namespace SchemaGen.Analysis.Values;

/// <summary>The lattice operations on collections.</summary>
internal static class CollectionLattice
{
    public static CollectionValue Join(CollectionValue a, CollectionValue b) => new(
        Math.Min(a.Minimum, b.Minimum),
        a.Maximum is { } x && b.Maximum is { } y ? Math.Max(x, y) : null,
        Common(a, b)) { Each = CollectionOperations.EachOf(a, b), IsUnordered = a.IsUnordered || b.IsUnordered };

    public static CollectionValue Widen(CollectionValue older, CollectionValue joined) => new(
        older.Minimum == joined.Minimum ? joined.Minimum : 0,
        older.Maximum == joined.Maximum ? joined.Maximum : null,
        older.Items.SequenceEqual(joined.Items) ? joined.Items : ImmutableArray<CollectionItem>.Empty)
    {
        Each = older.Maximum == 0 ? joined.Each : ValueLattice.Widen(CollectionOperations.Each(older), CollectionOperations.Each(joined)),
        IsUnordered = joined.IsUnordered,
    };

    public static bool Subsumes(CollectionValue wide, CollectionValue narrow) =>
        wide.Minimum <= narrow.Minimum
        && (wide.Maximum is null || wide.Maximum >= narrow.Maximum)
        && (narrow.Maximum == 0 || wide.Each.Equals(AbstractValue.Unknown) || ValueLattice.Subsumes(wide.Each, CollectionOperations.Each(narrow)))
        && (wide.IsUnordered || !narrow.IsUnordered || wide.Items.IsEmpty)
        && Holds(narrow.Items, wide.Items, wide.IsUnordered);

    public static AbstractValue? Meet(CollectionValue a, CollectionValue b)
    {
        int minimum = Math.Max(a.Minimum, b.Minimum);
        int? maximum = a.Maximum < b.Maximum || b.Maximum is null ? a.Maximum : b.Maximum;

        // Which items of both are the same is unknown, so only those of one are kept.
        CollectionValue known = a.Items.Length >= b.Items.Length ? a : b;
        CollectionValue other = ReferenceEquals(known, a) ? b : a;
        return minimum > maximum ? null : new CollectionValue(minimum, maximum, known.Items)
        {
            Each = known.Each.Equals(AbstractValue.Unknown) ? other.Each : known.Each,
            IsUnordered = known.IsUnordered,
        };
    }

    /// <summary>Returns the items that are in both, identified by where they are written; in the same order, unless one of them has none.</summary>
    private static ImmutableArray<CollectionItem> Common(CollectionValue a, CollectionValue b)
    {
        bool isOrdered = !a.IsUnordered && !b.IsUnordered;
        List<CollectionItem> others = [.. b.Items];
        ImmutableArray<CollectionItem>.Builder common = ImmutableArray.CreateBuilder<CollectionItem>();
        int next = 0;
        foreach (CollectionItem item in a.Items)
        {
            int index = others.FindIndex(next, other => other.Syntax == item.Syntax);
            if (index >= 0)
            {
                object? identity = Equals(item.Identity, others[index].Identity) ? item.Identity : null;
                common.Add(item with { Value = ValueLattice.Join(item.Value, others[index].Value), Identity = identity });
                next = Use(others, index, isOrdered);
            }
        }

        return common.ToImmutable();
    }

    /// <summary>Determines whether each of the wide items subsumes one of the narrow ones, in the same order unless there is none.</summary>
    private static bool Holds(ImmutableArray<CollectionItem> narrow, ImmutableArray<CollectionItem> wide, bool isUnordered)
    {
        List<CollectionItem> others = [.. narrow];
        int next = 0;
        foreach (CollectionItem item in wide)
        {
            int index = others.FindIndex(next, other =>
                other.Syntax == item.Syntax && (item.Identity is null || item.Identity.Equals(other.Identity)) && ValueLattice.Subsumes(item.Value, other.Value));
            if (index < 0)
            {
                return false;
            }

            next = Use(others, index, !isUnordered);
        }

        return true;
    }

    /// <summary>Returns where to look for the next item: behind the one that was found, or anywhere else.</summary>
    private static int Use(List<CollectionItem> items, int index, bool isOrdered)
    {
        if (isOrdered)
        {
            return index + 1;
        }

        items.RemoveAt(index);
        return 0;
    }
}
