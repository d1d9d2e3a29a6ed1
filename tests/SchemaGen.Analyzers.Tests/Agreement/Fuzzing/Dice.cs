namespace SchemaGen.Analyzers.Tests.Agreement.Fuzzing;

/// <summary>Random choices, the same in each run.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A number from 0 up to, and without, the limit.</summary>
    public int Below(int limit) => _random.Next(limit);

    /// <summary>Whether something happens that does so in that many of 100 cases.</summary>
    public bool Percent(int chance) => _random.Next(100) < chance;

    public T Of<T>(params ReadOnlySpan<T> items) => items[_random.Next(items.Length)];

    /// <summary>Some of the items, in another order.</summary>
    public T[] Some<T>(IEnumerable<T> items, int count)
    {
        T[] all = items.ToArray();
        _random.Shuffle(all);
        return all[..Math.Min(count, all.Length)];
    }
}
