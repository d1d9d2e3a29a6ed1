namespace SchemaGen.MindVideo.Emulator.Outputs;

/// <summary>Generates random numbers that are the same on every machine for one seed (SplitMix64), which <see cref="Random"/> does not guarantee.</summary>
internal sealed class Dice(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public float Between(float low, float high) => low + ((high - low) * (Next() >> 40) / (1 << 24));
}
