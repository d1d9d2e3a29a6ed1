using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;

namespace SchemaGen.Analysis.Checks;

/// <summary>Known values as the JSON values that they are sent as.</summary>
internal static class JsonConstants
{
    public static bool AreEqual(KnownValue left, KnownValue right) => (left, right) switch
    {
        (IntegerValue { IsExact: true } a, IntegerValue { IsExact: true } b) => a.Value == b.Value,
        (RealValue { IsExact: true } a, RealValue { IsExact: true } b) => a.Value.Equals(b.Value),
        (IntegerValue { IsExact: true } a, RealValue { IsExact: true } b) => a.Value == b.Value,
        (RealValue { IsExact: true } a, IntegerValue { IsExact: true } b) => a.Value == b.Value,
        (TextValue { IsExact: true } a, TextValue { IsExact: true } b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal),
        (BooleanValue a, BooleanValue b) => a.Value == b.Value,
        _ => false,
    };

    /// <summary>The value as a JSON text would show it; null where it is not one that can be compared.</summary>
    public static string? Describe(KnownValue value) => value switch
    {
        IntegerValue { IsExact: true, Value: var number } => ConstraintMessages.Number(number),
        RealValue { IsExact: true, Value: var number } => ConstraintMessages.Number(number),
        TextValue { IsExact: true, Value: var text } => ConstraintMessages.Quote(text),
        BooleanValue { Value: var boolean } => boolean ? "true" : "false",
        _ => null,
    };
}
