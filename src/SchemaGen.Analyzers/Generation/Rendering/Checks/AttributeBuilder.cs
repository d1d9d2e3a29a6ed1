using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering.Checks;

/// <summary>
/// The attributes of a shape, which analyzers and <c>Validator</c> read: the standard ones, and SchemaGen's own where a standard one would be
/// wrong or does not reach the items of a list.
/// </summary>
internal static class AttributeBuilder
{
    /// <param name="shape">What a value must satisfy.</param>
    /// <param name="type">Its C# type.</param>
    /// <param name="isNullable">Whether the property may be null.</param>
    public static IEnumerable<string> Build(Shape shape, ShapeType type, bool isNullable) => shape switch
    {
        BooleanShape { Constant: { } constant } => [AllowedValues([Literal.Boolean(constant)], isNullable)],
        IntegerShape integer => OfInteger(integer, type, isNullable),
        NumberShape number => OfNumber(number, isNullable),
        TextShape text => OfText(text),
        OpenEnumShape open => OfText(open.Text),
        EnumShape => [$"{Annotations}EnumDataType(typeof({type.Name}))"],
        ListShape list => OfList(list, type),
        MapShape map when Arguments.Counts(map.MinProperties, map.MaxProperties) is { } counts => [$"{Library}ItemCount({counts})"],
        _ => [],
    };

    private static IEnumerable<string> OfInteger(IntegerShape shape, ShapeType type, bool isNullable)
    {
        if (IntegerBounds.Of(shape, type.Kind == ShapeKind.Int32) is var (minimum, maximum))
        {
            // RangeAttribute throws where the bounds contradict each other; the schema is reported for that (SG0005).
            bool isStandard = type.Kind == ShapeKind.Int32 && !(shape.Minimum > shape.Maximum);
            yield return (isStandard ? Annotations + "Range" : Library + "IntegerRange") + $"({minimum}, {maximum})";
        }

        if (shape.MultipleOf is { } factor)
        {
            yield return MultipleOf(factor);
        }

        if (shape.AllowedValues.Count > 0)
        {
            yield return AllowedValues(Arguments.AllowedValues(shape, type.Kind == ShapeKind.Int32), isNullable);
        }
    }

    private static IEnumerable<string> OfNumber(NumberShape shape, bool isNullable)
    {
        if (NumberRange(shape) is { } arguments)
        {
            // RangeAttribute throws where no number is between the bounds; the schema is reported for that (SG0005).
            bool isEmpty = shape is { Minimum: { } minimum, Maximum: { } maximum }
                && (minimum.Value.Value > maximum.Value.Value || (minimum.Value.Value == maximum.Value.Value && (minimum.IsExclusive || maximum.IsExclusive)));
            yield return (isEmpty ? Library + "NumberRange" : Annotations + "Range") + arguments;
        }

        if (shape.MultipleOf is { } factor)
        {
            yield return MultipleOf(factor);
        }

        if (shape.AllowedValues.Count > 0)
        {
            yield return AllowedValues(Arguments.AllowedValues(shape), isNullable);
        }
    }

    private static IEnumerable<string> OfText(TextShape shape)
    {
        if (Arguments.Counts(shape.MinLength, shape.MaxLength) is { } counts)
        {
            yield return $"{Library}TextLength({counts})";
        }

        if (shape.Pattern is { } pattern)
        {
            yield return $"{Library}TextPattern({Literal.Text(pattern)})";
        }

        if (shape.Media is { } media)
        {
            yield return $"{Library}MediaReference({Literal.Text(media.Accept)})";
        }
        else if (shape.Format == TextFormats.Uri)
        {
            yield return $"{Library}AbsoluteUri";
        }
    }

    private static IEnumerable<string> OfList(ListShape shape, ShapeType type)
    {
        if (Arguments.Counts(shape.MinItems, shape.MaxItems) is { } counts)
        {
            yield return $"{Library}ItemCount({counts})";
        }

        if (shape.UniqueItems)
        {
            yield return $"{Library}UniqueItems";
        }

        foreach (string attribute in OfItem(shape.Item, type.Item!))
        {
            yield return attribute;
        }
    }

    /// <summary>On a list, SchemaGen's own attributes hold for each item.</summary>
    private static IEnumerable<string> OfItem(Shape item, ShapeType type) => item switch
    {
        BooleanShape { Constant: { } constant } => [AllowedItems([Literal.Boolean(constant)])],
        IntegerShape integer => OfIntegerItem(integer),
        NumberShape number => OfNumberItem(number),
        TextShape text => OfText(text),
        OpenEnumShape open => OfText(open.Text),
        _ => [],
    };

    private static IEnumerable<string> OfIntegerItem(IntegerShape shape)
    {
        if (IntegerBounds.Of(shape, isInt32: false) is var (minimum, maximum))
        {
            yield return $"{Library}IntegerRange({minimum}, {maximum})";
        }

        if (shape.MultipleOf is { } factor)
        {
            yield return MultipleOf(factor);
        }

        if (shape.AllowedValues.Count > 0)
        {
            yield return AllowedItems(Arguments.AllowedValues(shape, shape.FitsInt32));
        }
    }

    private static IEnumerable<string> OfNumberItem(NumberShape shape)
    {
        if (NumberRange(shape) is { } arguments)
        {
            yield return Library + "NumberRange" + arguments;
        }

        if (shape.MultipleOf is { } factor)
        {
            yield return MultipleOf(factor);
        }

        if (shape.AllowedValues.Count > 0)
        {
            yield return AllowedItems(Arguments.AllowedValues(shape));
        }
    }

    /// <summary>The end of all doubles stands for a bound that is not there: an infinity has no form in JSON, where OpenAPI documents quote it.</summary>
    private static string? NumberRange(NumberShape shape)
    {
        if (shape.Minimum is null && shape.Maximum is null)
        {
            return null;
        }

        string minimum = shape.Minimum is { } low ? Literal.Double(low.Value.Value) : "double.MinValue";
        string maximum = shape.Maximum is { } high ? Literal.Double(high.Value.Value) : "double.MaxValue";
        return $"({minimum}, {maximum}"
            + (shape.Minimum is { IsExclusive: true } ? ", MinimumIsExclusive = true" : "")
            + (shape.Maximum is { IsExclusive: true } ? ", MaximumIsExclusive = true" : "") + ")";
    }

    private static string MultipleOf(NumberLiteral factor) => $"{Library}MultipleOf({Literal.Double(factor.Value)})";

    private static string AllowedValues(IEnumerable<string> values, bool isNullable) =>
        $"{Annotations}AllowedValues({string.Join(", ", isNullable ? values.Append("null") : values)})";

    private static string AllowedItems(IEnumerable<string> values) => $"{Library}AllowedItems({string.Join(", ", values)})";
}
