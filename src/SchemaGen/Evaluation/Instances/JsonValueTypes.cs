namespace SchemaGen.Evaluation.Instances;

/// <summary>The types of JSON values, as sets. A number is an integer or has a fraction, so <c>number</c> is two of them (Core, 4.2.1).</summary>
[Flags]
internal enum JsonValueTypes : byte
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Fraction = 8,
    String = 16,
    Array = 32,
    Object = 64,
    Number = Integer | Fraction,
    Any = 127,
}
