using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Members;

/// <summary>Tells what another method may be told of a value.</summary>
internal static class LastingValues
{
    /// <summary>Returns the value, or as much of it as means the same outside of the method that computed it.</summary>
    public static AbstractValue Of(AbstractValue value) => IsScalar(value) || value is CollectionValue || (value as StructureValue)?.Values.All(IsScalar) == true
        ? value
        : value.IsNotNull ? AbstractValue.NotNull : AbstractValue.Unknown;

    private static bool IsScalar(AbstractValue value) =>
        value is IntegerValue or RealValue or TextValue or BooleanValue or AlternativeValue { Value: IntegerValue or RealValue or TextValue or BooleanValue } || value.IsNull;
}
