using System.Collections.Immutable;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Members;

/// <summary>Tells what another method may be told of a value.</summary>
internal static class LastingValues
{
    /// <summary>Returns the value, or as much of it as means the same outside of the method that computed it.</summary>
    public static AbstractValue Of(AbstractValue value) => value is CollectionValue items ? Of(items) : IsPlain(value) ? value : Shape(value);

    /// <summary>A list in a list may be changed where it is taken out.</summary>
    private static CollectionValue Of(CollectionValue list) => list.Items.All(static item => IsPlain(item.Value)) && (IsPlain(list.Each) || list.Each == Shape(list.Each))
        ? list
        : new(list.Minimum, list.Maximum, list.Items.Select(static item => IsPlain(item.Value) ? item : item with { Value = Shape(item.Value) }).ToImmutableArray()) { IsUnordered = list.IsUnordered };

    private static AbstractValue Shape(AbstractValue value) => value.IsNotNull ? AbstractValue.NotNull : AbstractValue.Unknown;

    private static bool IsPlain(AbstractValue value) => IsScalar(value) || (value as StructureValue)?.Values.All(IsScalar) == true;

    private static bool IsScalar(AbstractValue value) =>
        value is IntegerValue or RealValue or TextValue or BooleanValue or AlternativeValue { Value: IntegerValue or RealValue or TextValue or BooleanValue } || value.IsNull;
}
