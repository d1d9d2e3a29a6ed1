using System.Buffers;
using System.Numerics;

namespace SchemaGen.CompilerServices;

/// <summary>Finds equal items without allocating.</summary>
internal static class Duplicates
{
    /// <summary>Up to here, comparing each with each is faster than hashing.</summary>
    private const int FewItems = 16;

    /// <summary>Returns the index of the first item that is equal to one before it, or -1.</summary>
    public static int Find<T>(ReadOnlySpan<T> items)
    {
        IEqualityComparer<T> comparer = JsonEquality.Comparer<T>();
        return items.Length <= FewItems ? FindAmongFew(items, comparer) : FindByHash(items, comparer);
    }

    private static int FindAmongFew<T>(ReadOnlySpan<T> items, IEqualityComparer<T> comparer)
    {
        for (int i = 1; i < items.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (comparer.Equals(items[i], items[j]))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private static int FindByHash<T>(ReadOnlySpan<T> items, IEqualityComparer<T> comparer)
    {
        // Open addressing in a rented table at most half full; an entry is the index of an item plus one.
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)items.Length * 2);
        int[] table = ArrayPool<int>.Shared.Rent(size);
        Array.Clear(table, 0, size);
        try
        {
            for (int i = 0; i < items.Length; i++)
            {
                // The hash of a number is the number: the product spreads those that differ in the high bits only.
                uint hash = unchecked((uint)comparer.GetHashCode(items[i]!) * 2654435769);
                int slot = (int)(hash >> 7) & (size - 1);
                for (; table[slot] != 0; slot = (slot + 1) & (size - 1))
                {
                    if (comparer.Equals(items[table[slot] - 1], items[i]))
                    {
                        return i;
                    }
                }

                table[slot] = i + 1;
            }

            return -1;
        }
        finally
        {
            ArrayPool<int>.Shared.Return(table);
        }
    }
}
