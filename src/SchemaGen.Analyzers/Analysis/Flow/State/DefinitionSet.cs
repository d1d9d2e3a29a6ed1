namespace SchemaGen.Analysis.Flow.State;

/// <summary>A set of reaching definitions, each identified by its number. Beyond 256 assignments two of them may share a bit: then more paths are
/// joined, and less is reported.</summary>
internal readonly record struct DefinitionSet
{
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    private DefinitionSet(ulong first, ulong second, ulong third, ulong fourth)
    {
        _first = first;
        _second = second;
        _third = third;
        _fourth = fourth;
    }

    public bool IsEmpty => (_first | _second | _third | _fourth) == 0;

    public static DefinitionSet Of(int number)
    {
        ulong bit = 1UL << (number & 63);
        return ((number >> 6) & 3) switch
        {
            0 => new(bit, 0, 0, 0),
            1 => new(0, bit, 0, 0),
            2 => new(0, 0, bit, 0),
            _ => new(0, 0, 0, bit),
        };
    }

    public static DefinitionSet operator |(DefinitionSet left, DefinitionSet right) =>
        new(left._first | right._first, left._second | right._second, left._third | right._third, left._fourth | right._fourth);

    public bool Intersects(DefinitionSet other) =>
        ((_first & other._first) | (_second & other._second) | (_third & other._third) | (_fourth & other._fourth)) != 0;

    public bool IsSubsetOf(DefinitionSet other) =>
        ((_first & ~other._first) | (_second & ~other._second) | (_third & ~other._third) | (_fourth & ~other._fourth)) == 0;
}
