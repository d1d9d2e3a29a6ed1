namespace SchemaGen.Evaluation.Instances;

/// <summary>An array: its first items, how many there are, and what is known of the others.</summary>
internal sealed class ArrayInstance : Instance
{
    public ArrayInstance(Instance[] items)
        : this(items, items.Length, items.Length, null)
    {
    }

    /// <summary>Creates an array of which the first items are known, each of them whole or in part.</summary>
    /// <param name="items">The first items, which exist.</param>
    /// <param name="minimumCount">The least number of items, at least that of <paramref name="items"/>.</param>
    /// <param name="maximumCount">The largest number of items; <see cref="int.MaxValue"/> where it is not known.</param>
    /// <param name="rest">What is known of each other item; null where nothing is.</param>
    public ArrayInstance(Instance[] items, int minimumCount, int maximumCount, Instance? rest)
        : base(JsonValueTypes.Array, maximumCount == items.Length && AreWhole(items), 1 + HeightOf(items))
    {
        Items = items;
        MinimumCount = Math.Max(minimumCount, items.Length);
        MaximumCount = maximumCount;
        Rest = maximumCount == items.Length ? null : rest ?? UnknownInstance.Deep;
    }

    public Instance[] Items { get; }

    public int MinimumCount { get; }

    public int MaximumCount { get; }

    /// <summary>What is known of each item behind <see cref="Items"/>; null where there are none.</summary>
    public Instance? Rest { get; }

    internal static bool AreWhole(Instance[] parts)
    {
        foreach (Instance part in parts)
        {
            if (!part.IsWhole)
            {
                return false;
            }
        }

        return true;
    }

    internal static int HeightOf(Instance[] parts)
    {
        int height = 0;
        foreach (Instance part in parts)
        {
            height = Math.Max(height, part.Height);
        }

        return height;
    }
}
