namespace SchemaGen.Analysis.Values;

/// <summary>A Boolean whose value is known.</summary>
internal sealed class BooleanValue(bool value) : AbstractValue
{
    public bool Value { get; } = value;

    public override bool Equals(object? obj) => obj is BooleanValue other && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode();
}
