using System.Numerics;

namespace SchemaGen.CompilerServices;

/// <summary>Finds a name among many by its UTF-8 bytes.</summary>
internal sealed class NameHashTable
{
    private readonly byte[][] _names;

    // Open addressing, at most half full; an entry is an index plus one.
    private readonly int[] _slots;

    public NameHashTable(byte[][] names)
    {
        _names = names;
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)names.Length * 2)];
        for (int i = 0; i < names.Length; i++)
        {
            int slot = Slot(names[i]);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = i + 1;
        }
    }

    public int Find(ReadOnlySpan<byte> name)
    {
        for (int slot = Slot(name); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            int index = _slots[slot] - 1;
            if (name.SequenceEqual(_names[index]))
            {
                return index;
            }
        }

        return -1;
    }

    private int Slot(ReadOnlySpan<byte> name)
    {
        // FNV-1a: the names come from a schema, so an attacker cannot choose them to collide.
        uint hash = 2166136261;
        foreach (byte b in name)
        {
            hash = unchecked((hash ^ b) * 16777619);
        }

        return (int)(hash ^ (hash >> 15)) & (_slots.Length - 1);
    }
}
