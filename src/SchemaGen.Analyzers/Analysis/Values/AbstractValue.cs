namespace SchemaGen.Analysis.Values;

/// <summary>
/// An abstract value: the set of values that an expression may have when the program runs. A check reports it only where every one of them breaks
/// the constraint. Immutable; two abstract values are equal where they stand for the same set.
/// </summary>
internal abstract class AbstractValue
{
    /// <summary>Anything, null included.</summary>
    public static readonly AbstractValue Unknown = new UnknownValue();

    /// <summary>Something, and certainly not null. What is unknown of a value type is this.</summary>
    public static readonly AbstractValue NotNull = new NotNullValue();

    /// <summary>Certainly null.</summary>
    public static readonly AbstractValue Null = new NullValue();

    /// <summary>Whether the value is certainly null.</summary>
    public bool IsNull => this is NullValue;

    /// <summary>Whether the value is certainly not null.</summary>
    public bool IsNotNull => this is not (NullValue or UnknownValue or ExcludingValue { MayBeNull: true });

    /// <summary>Returns the value refined by not being null.</summary>
    public AbstractValue WithoutNull() => IsNotNull ? this : (this as ExcludingValue)?.WithNull(false) ?? NotNull;

    /// <summary>Joins two values of a kind with parts; returns null where only <see cref="NotNull"/> stands for both.</summary>
    public virtual AbstractValue? JoinParts(AbstractValue other) => null;

    /// <summary>Determines whether each part subsumes the same part of the other value.</summary>
    public virtual bool SubsumesParts(AbstractValue other) => false;

    private sealed class UnknownValue : AbstractValue;

    private sealed class NotNullValue : AbstractValue;

    private sealed class NullValue : AbstractValue;
}
