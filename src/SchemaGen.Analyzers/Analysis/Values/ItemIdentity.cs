

namespace SchemaGen.Analysis.Values;

/// <summary>Compares items of a collection as its default comparer does.</summary>
internal static class ItemIdentity
{
    private static readonly object s_null = new();

    /// <summary>Returns a key that is equal exactly for equal items; null for an item that is not a constant.</summary>
    public static object? KeyOf(AbstractValue value) => value switch
    {
        IntegerValue { IsExact: true, Value: var number } => number,
        RealValue { IsExact: true, Value: var number } => number,
        TextValue { IsExact: true, Value: var text } => text,
        BooleanValue { Value: var boolean } => boolean,
        _ => value.IsNull ? s_null : null,
    };

    /// <summary>Determines whether two items are equal; returns null where it is not certain.</summary>
    public static bool? AreEqual(AbstractValue left, AbstractValue right) =>
        KeyOf(left) is { } one && KeyOf(right) is { } other && (one.GetType() == other.GetType() || left.IsNull || right.IsNull)
            ? one.Equals(other)
            : null;
}
