using System.ComponentModel;

namespace SchemaGen.CompilerServices;

/// <summary>The position of the reader in one object. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ObjectScope
{
    internal MemberTable Table;

    /// <summary>The index of the member that is being read; -1 for an unknown one.</summary>
    internal int Current;

    /// <summary>The number of violations before the member.</summary>
    internal int ViolationCount;

    /// <summary>The first 64 members that were read, as bits.</summary>
    internal ulong Seen;

    /// <summary>The other members that were read; null before the first.</summary>
    internal bool[]? SeenMore;

    /// <summary>The name of the unknown member that is being read.</summary>
    internal string? UnknownName;

    /// <summary>Whether there is no object to read.</summary>
    internal bool IsAbsent;

    /// <summary>The wire name of the member that is being read.</summary>
    internal readonly string Name => Current >= 0 ? Table.Names[Current] : UnknownName ?? "";

    /// <summary>Marks the member as read; returns false when it was read already.</summary>
    internal bool TrySee(int index)
    {
        if (index < 64)
        {
            ulong bit = 1UL << index;
            bool isNew = (Seen & bit) == 0;
            Seen |= bit;
            return isNew;
        }

        SeenMore ??= new bool[Table.Count - 64];
        ref bool seen = ref SeenMore[index - 64];
        bool wasSeen = seen;
        seen = true;
        return !wasSeen;
    }

    internal readonly bool HasSeen(int index) =>
        index < 64 ? (Seen & (1UL << index)) != 0 : SeenMore is not null && SeenMore[index - 64];
}
