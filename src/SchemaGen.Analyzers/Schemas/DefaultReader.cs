using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Schemas;

/// <summary>Reads a <c>default</c> against its own shape. One that the shape does not allow is none: it must never become an initialiser.</summary>
internal static class DefaultReader
{
    public static DefaultValue? Read(JsonNode value, TypedShape typed) => Read(value, typed.Shape, typed.IsNullable);

    private static DefaultValue? Read(JsonNode value, Shape shape, bool isNullable) => (shape, value) switch
    {
        (_, JsonNull) => isNullable ? new NullDefault() : null,
        (BooleanShape boolean, JsonBoolean flag) => boolean.Constant is null || boolean.Constant == flag.Value ? new BooleanDefault(flag.Value) : null,
        (IntegerShape integer, JsonNumber number) => ReadInteger(integer, number),
        (NumberShape numbers, JsonNumber number) => ReadNumber(numbers, number),
        (EnumShape texts, JsonString text) => texts.Values.Any(known => known.WireValue == text.Value) ? new EnumDefault(text.Value) : null,
        (TextShape bounds, JsonString text) => DefaultTexts.IsAllowed(bounds, text.Value) ? new TextDefault(text.Value) : null,
        (ListShape list, JsonArray array) => ReadList(list, array),
        _ => null,
    };

    private static IntegerDefault? ReadInteger(IntegerShape shape, JsonNumber number)
    {
        if (WholeNumber.Floor(number.Text) is not { HasFraction: false, Value: { } value })
        {
            return null;
        }

        bool isAllowed = !(value < shape.Minimum) && !(value > shape.Maximum)
            && (shape.MultipleOf is null || MultipleOfConstraint.IsMultiple(value, shape.MultipleOf.Value))
            && (shape.AllowedValues.Count == 0 || shape.AllowedValues.Contains(value));
        return isAllowed ? new IntegerDefault(value) : null;
    }

    private static NumberDefault? ReadNumber(NumberShape shape, JsonNumber number)
    {
        if (NumericKeywords.ReadLiteral(number) is not { Value: var value } literal)
        {
            return null;
        }

        bool isAllowed = !NumberRangeConstraint.IsOutside(
                value,
                shape.Minimum?.Value.Value ?? double.NegativeInfinity,
                shape.Maximum?.Value.Value ?? double.PositiveInfinity,
                shape.Minimum is { IsExclusive: true },
                shape.Maximum is { IsExclusive: true })
            && (shape.MultipleOf is null || MultipleOfConstraint.IsMultiple(value, shape.MultipleOf.Value))
            && (shape.AllowedValues.Count == 0 || shape.AllowedValues.Any(allowed => allowed.Value == value));
        return isAllowed ? new NumberDefault(literal) : null;
    }

    /// <summary>A list of literals; lists in lists have no initialiser.</summary>
    private static ListDefault? ReadList(ListShape shape, JsonArray array)
    {
        List<DefaultValue> items = [];
        foreach (JsonNode node in array.Items)
        {
            if (node is JsonArray || Read(node, shape.Item, shape.ItemIsNullable) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        bool isAllowed = !(items.Count < shape.MinItems) && !(items.Count > shape.MaxItems)
            && (!shape.UniqueItems || items.Distinct().Count() == items.Count);
        return isAllowed ? new ListDefault(items.ToEquatableArray()) : null;
    }
}
