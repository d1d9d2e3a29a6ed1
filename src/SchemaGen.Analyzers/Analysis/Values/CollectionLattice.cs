using System.Collections.Immutable;

namespace SchemaGen.Analysis.Values;

/// <summary>The lattice operations on collections.</summary>
internal static class CollectionLattice
{
    public static CollectionValue Join(CollectionValue a, CollectionValue b) => new(
        Math.Min(a.Minimum, b.Minimum),
        a.Maximum is { } x && b.Maximum is { } y ? Math.Max(x, y) : null,
        Common(a.Items, b.Items));

    public static CollectionValue Widen(CollectionValue older, CollectionValue joined) => new(
        older.Minimum == joined.Minimum ? joined.Minimum : 0,
        older.Maximum == joined.Maximum ? joined.Maximum : null,
        older.Items.SequenceEqual(joined.Items) ? joined.Items : ImmutableArray<CollectionItem>.Empty);

    public static bool Subsumes(CollectionValue wide, CollectionValue narrow) =>
        wide.Minimum <= narrow.Minimum
        && (wide.Maximum is null || wide.Maximum >= narrow.Maximum)
        && Holds(narrow.Items, wide.Items);

    public static AbstractValue? Meet(CollectionValue a, CollectionValue b)
    {
        int minimum = Math.Max(a.Minimum, b.Minimum);
        int? maximum = a.Maximum < b.Maximum || b.Maximum is null ? a.Maximum : b.Maximum;

        // Which items of both are the same is unknown, so only those of one are kept.
        return minimum > maximum ? null : new CollectionValue(minimum, maximum, a.Items.Length >= b.Items.Length ? a.Items : b.Items);
    }

    /// <summary>Returns the items that are in both in the same order, identified by where they are written.</summary>
    private static ImmutableArray<CollectionItem> Common(ImmutableArray<CollectionItem> a, ImmutableArray<CollectionItem> b)
    {
        List<CollectionItem> others = [.. b];
        ImmutableArray<CollectionItem>.Builder common = ImmutableArray.CreateBuilder<CollectionItem>();
        int next = 0;
        foreach (CollectionItem item in a)
        {
            int index = others.FindIndex(next, other => other.Syntax == item.Syntax);
            if (index >= 0)
            {
                common.Add(item with { Value = ValueLattice.Join(item.Value, others[index].Value) });
                next = index + 1;
            }
        }

        return common.ToImmutable();
    }

    /// <summary>Determines whether each of the wide items subsumes one of the narrow ones, in the same order.</summary>
    private static bool Holds(ImmutableArray<CollectionItem> narrow, ImmutableArray<CollectionItem> wide)
    {
        List<CollectionItem> others = [.. narrow];
        int next = 0;
        foreach (CollectionItem item in wide)
        {
            int index = others.FindIndex(next, other => other.Syntax == item.Syntax && ValueLattice.Subsumes(item.Value, other.Value));
            if (index < 0)
            {
                return false;
            }

            next = index + 1;
        }

        return true;
    }
}
