namespace SchemaGen.Analysis.Values;

/// <summary>
/// What is known of a value before the program runs. A check turns it, together with a constraint, into a finding, and says something only
/// where every value that this one stands for breaks the constraint. Immutable; two are equal where they say the same.
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
    public bool IsNotNull => this is not (NullValue or UnknownValue);

    /// <summary>The same, when it has turned out not to be null.</summary>
    public AbstractValue WithoutNull() => IsNotNull ? this : NotNull;

    /// <summary>What stands for both, for kinds that have parts; null where nothing but that they are not null does.</summary>
    public virtual AbstractValue? JoinParts(AbstractValue other) => null;

    /// <summary>Whether each part stands for all that the same part of the other stands for.</summary>
    public virtual bool SubsumesParts(AbstractValue other) => false;

    private sealed class UnknownValue : AbstractValue;

    private sealed class NotNullValue : AbstractValue;

    private sealed class NullValue : AbstractValue;
}
