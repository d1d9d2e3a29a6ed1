namespace SchemaGen.Analysis.Values;

/// <summary>A whole number, a character's code, or the number behind an enum value: an interval of which at least one end is known.</summary>
internal sealed class IntegerValue : AbstractValue
{
    private IntegerValue(long? minimum, long? maximum)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The least that it can be; null where only its type says.</summary>
    public long? Minimum { get; }

    /// <summary>The greatest that it can be; null where only its type says.</summary>
    public long? Maximum { get; }

    public bool IsExact => Minimum is { } minimum && minimum == Maximum;

    /// <summary>The number of an exact one.</summary>
    public long Value => IsExact ? Minimum.GetValueOrDefault() : throw new InvalidOperationException("The number is not known exactly.");

    public static IntegerValue Exactly(long value) => new(value, value);

    /// <summary>A number between two ends, either of which may be unknown. Where no number is between them, the code is dead: nothing is known.</summary>
    public static AbstractValue Between(long? minimum, long? maximum)
    {
        if (minimum != maximum)
        {
            // There, the greatest type says no less.
            minimum = minimum == long.MinValue ? null : minimum;
            maximum = maximum == long.MaxValue ? null : maximum;
        }

        return (minimum is null && maximum is null) || minimum > maximum ? NotNull : new IntegerValue(minimum, maximum);
    }

    public bool Contains(long value) => !(Minimum > value) && !(Maximum < value);

    public override bool Equals(object? obj) => obj is IntegerValue other && Minimum == other.Minimum && Maximum == other.Maximum;

    public override int GetHashCode() => (Minimum, Maximum).GetHashCode();
}
