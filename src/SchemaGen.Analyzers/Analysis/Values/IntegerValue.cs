namespace SchemaGen.Analysis.Values;

/// <summary>An integer, the code of a character, or the number of an enum value: an interval with at least one known end.</summary>
internal sealed class IntegerValue : AbstractValue
{
    private IntegerValue(long? minimum, long? maximum)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The least possible number; null where only the type bounds it.</summary>
    public long? Minimum { get; }

    /// <summary>The greatest possible number; null where only the type bounds it.</summary>
    public long? Maximum { get; }

    public bool IsExact => Minimum is { } minimum && minimum == Maximum;

    /// <summary>The number, where it is exact.</summary>
    public long Value => IsExact ? Minimum.GetValueOrDefault() : throw new InvalidOperationException("The number is not known exactly.");

    public static IntegerValue Exactly(long value) => new(value, value);

    /// <summary>Returns a number between two ends, either of which may be unknown. Where no number lies between them, the code is unreachable and the value unknown.</summary>
    public static AbstractValue Between(long? minimum, long? maximum)
    {
        if (minimum != maximum)
        {
            // The limits of the widest type say as much.
            minimum = minimum == long.MinValue ? null : minimum;
            maximum = maximum == long.MaxValue ? null : maximum;
        }

        return (minimum is null && maximum is null) || minimum > maximum ? NotNull : new IntegerValue(minimum, maximum);
    }

    public bool Contains(long value) => !(Minimum > value) && !(Maximum < value);

    public override bool Equals(object? obj) => obj is IntegerValue other && Minimum == other.Minimum && Maximum == other.Maximum;

    public override int GetHashCode() => (Minimum, Maximum).GetHashCode();
}
