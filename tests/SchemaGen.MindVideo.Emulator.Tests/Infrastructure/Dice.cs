namespace SchemaGen.MindVideo.Emulator.Tests.Infrastructure;

/// <summary>Random choices, the same in each run.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public int Below(int limit) => _random.Next(limit);

    public bool Percent(int chance) => _random.Next(100) < chance;

    public T Of<T>(params ReadOnlySpan<T> items) => items[_random.Next(items.Length)];

    public void Fill(Span<byte> bytes) => _random.NextBytes(bytes);

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        _random.Shuffle(all);
        return all;
    }
}
