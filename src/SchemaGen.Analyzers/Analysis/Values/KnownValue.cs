namespace SchemaGen.Analysis.Values;

/// <summary>
/// What is known of a value before the program runs. The readers of this folder make one from an operation; the checks turn it, together
/// with a constraint, into a finding. A check says something only where every value that this one stands for breaks the constraint.
/// </summary>
internal abstract class KnownValue
{
    /// <summary>Anything, null included.</summary>
    public static readonly KnownValue Unknown = new UnknownValue();

    /// <summary>Something, and certainly not null.</summary>
    public static readonly KnownValue NotNull = new NotNullValue();

    /// <summary>Certainly null.</summary>
    public static readonly KnownValue Null = new NullValue();

    /// <summary>Whether the value is certainly null.</summary>
    public bool IsNull => this is NullValue;

    /// <summary>Whether the value is certainly not null.</summary>
    public bool IsNotNull => this is not (NullValue or UnknownValue);

    private sealed class UnknownValue : KnownValue;

    private sealed class NotNullValue : KnownValue;

    private sealed class NullValue : KnownValue;
}

/// <summary>A whole number, or the number behind an enum value.</summary>
internal sealed class IntegerValue(long value) : KnownValue
{
    public long Value { get; } = value;
}

/// <summary>A floating-point number, NaN and the infinities included.</summary>
internal sealed class RealValue(double value) : KnownValue
{
    public double Value { get; } = value;
}

/// <summary>A Boolean.</summary>
internal sealed class BooleanValue(bool value) : KnownValue
{
    public bool Value { get; } = value;
}

/// <summary>A text.</summary>
internal sealed class TextValue(string value) : KnownValue
{
    public string Value { get; } = value;
}
