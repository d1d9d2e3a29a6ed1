using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering.Checks;

/// <summary>
/// Makes the attributes of a shape, which analyzers and <c>Validator</c> read: the standard ones, and SchemaGen's own where a standard one would be
/// wrong or does not reach the items of a list. Those of items derive from none that bounds a single value: OpenAPI libraries would read it as a bound of the list.
/// </summary>
internal static class AttributeBuilder
{
    /// <summary>How the names of the attributes begin that apply to each item of a list.</summary>
    private const string OfItems = Library + "Item";

    public const string Required = Annotations + "Required(AllowEmptyStrings = true)";

    private const string ItemCount = Library + "ItemCount(";

    /// <summary>The attribute as it stands on a list or map that is not given where it is empty.</summary>
    public static string AllowEmpty(string attribute) =>
        attribute.StartsWith(ItemCount, StringComparison.Ordinal) ? attribute.Substring(0, attribute.Length - 1) + ", AllowsEmpty = true)" : attribute;

    /// <param name="shape">What a value must satisfy.</param>
    /// <param name="type">Its C# type.</param>
    /// <param name="isNullable">Whether the property may be null.</param>
    public static List<string> Build(Shape shape, ShapeType type, bool isNullable) => shape switch
    {
        BooleanShape { Constant: { } constant } => [AllowedValues([Literal.Boolean(constant)], isNullable)],
        IntegerShape { Names: not null } => [$"{Annotations}EnumDataType(typeof({type.Name}))"],
        IntegerShape integer => OfInteger(integer, type, isNullable),
        LargeIntegerShape integer => OfLargeInteger(integer, Library),
        NumberShape number => OfNumber(number, isNullable),
        TextShape text => OfText(text, Library),
        OpenEnumShape open => OfText(open.Text, Library),
        EnumShape => [$"{Annotations}EnumDataType(typeof({type.Name}))"],
        ListShape list => OfList(list, type),
        MapShape map when Arguments.Counts(map.MinProperties, map.MaxProperties) is { } counts => [$"{ItemCount}{counts})"],
        _ => [],
    };

    private static List<string> OfInteger(IntegerShape shape, ShapeType type, bool isNullable)
    {
        List<string> attributes = [];
        if (IntegerBounds.Of(shape, type.Kind == ShapeKind.Int32) is var (minimum, maximum))
        {
            // RangeAttribute throws where the bounds contradict each other; the schema is reported for that (SG0005).
            bool isStandard = type.Kind == ShapeKind.Int32 && !(shape.Minimum > shape.Maximum);
            attributes.Add((isStandard ? Annotations + "Range" : Library + "IntegerRange") + $"({minimum}, {maximum})");
        }

        if (shape.MultipleOf is { } factor)
        {
            attributes.Add(MultipleOf(factor));
        }

        if (shape.AllowedValues.Count > 0)
        {
            attributes.Add(AllowedValues(Arguments.AllowedValues(shape, type.Kind == ShapeKind.Int32), isNullable));
        }

        return attributes;
    }

    private static List<string> OfLargeInteger(LargeIntegerShape shape, string prefix) =>
        shape is { Minimum: null, Maximum: null } ? [] : [$"{prefix}IntegerRange({Digits(shape.Minimum)}, {Digits(shape.Maximum)})"];

    private static string Digits(string? bound) => bound is null ? "null" : Literal.Text(bound);

    private static List<string> OfNumber(NumberShape shape, bool isNullable)
    {
        List<string> attributes = [];
        if (NumberRange(shape) is { } arguments)
        {
            // RangeAttribute throws where no number is between the bounds; the schema is reported for that (SG0005).
            bool isEmpty = shape is { Minimum: { } minimum, Maximum: { } maximum }
                && (minimum.Value.Value > maximum.Value.Value || (minimum.Value.Value == maximum.Value.Value && (minimum.IsExclusive || maximum.IsExclusive)));
            attributes.Add((isEmpty ? Library + "NumberRange" : Annotations + "Range") + arguments);
        }

        if (shape.MultipleOf is { } factor)
        {
            attributes.Add(MultipleOf(factor));
        }

        if (shape.AllowedValues.Count > 0)
        {
            attributes.Add(AllowedValues(Arguments.AllowedValues(shape), isNullable));
        }

        return attributes;
    }

    private static List<string> OfText(TextShape shape, string prefix)
    {
        List<string> attributes = [];
        if (Arguments.Counts(shape.MinLength, shape.MaxLength) is { } counts)
        {
            attributes.Add($"{prefix}TextLength({counts})");
        }

        if (shape.Pattern is { } pattern)
        {
            attributes.Add($"{prefix}TextPattern({Literal.Text(pattern)})");
        }

        if (shape.Media is { } media)
        {
            attributes.Add($"{Library}MediaReference({Literal.Text(media.Accept)})");
        }
        else if (shape.Format == TextFormats.Uri)
        {
            attributes.Add($"{Library}AbsoluteUri");
        }

        if (TextFormats.IsChecked(shape.Format))
        {
            attributes.Add($"{Library}TextFormat({Literal.Text(shape.Format)})");
        }

        return attributes;
    }

    private static List<string> OfList(ListShape shape, ShapeType type)
    {
        List<string> attributes = [];
        if (Arguments.Counts(shape.MinItems, shape.MaxItems) is { } counts)
        {
            attributes.Add($"{ItemCount}{counts})");
        }

        if (shape.UniqueItems)
        {
            attributes.Add($"{Library}UniqueItems");
        }

        attributes.AddRange(OfItem(shape.Item, type.Item!));
        return attributes;
    }

    /// <summary>The attributes that apply to each item of a list.</summary>
    private static List<string> OfItem(Shape item, ShapeType type) => item switch
    {
        BooleanShape { Constant: { } constant } => [AllowedItems([Literal.Boolean(constant)])],
        IntegerShape { Names: null } integer => OfIntegerItem(integer),
        LargeIntegerShape integer => OfLargeInteger(integer, OfItems),
        NumberShape number => OfNumberItem(number),
        TextShape text => OfText(text, OfItems),
        OpenEnumShape open => OfText(open.Text, OfItems),
        _ => [],
    };

    private static List<string> OfIntegerItem(IntegerShape shape)
    {
        List<string> attributes = [];
        if (IntegerBounds.Of(shape, isInt32: false) is var (minimum, maximum))
        {
            attributes.Add($"{OfItems}IntegerRange({minimum}, {maximum})");
        }

        if (shape.MultipleOf is { } factor)
        {
            attributes.Add(MultipleOf(factor));
        }

        if (shape.AllowedValues.Count > 0)
        {
            attributes.Add(AllowedItems(Arguments.AllowedValues(shape, shape.FitsInt32)));
        }

        return attributes;
    }

    private static List<string> OfNumberItem(NumberShape shape)
    {
        List<string> attributes = [];
        if (NumberRange(shape) is { } arguments)
        {
            attributes.Add(OfItems + "NumberRange" + arguments);
        }

        if (shape.MultipleOf is { } factor)
        {
            attributes.Add(MultipleOf(factor));
        }

        if (shape.AllowedValues.Count > 0)
        {
            attributes.Add(AllowedItems(Arguments.AllowedValues(shape)));
        }

        return attributes;
    }

    /// <summary>The bounds of a number. The end of all doubles replaces a missing bound: an infinity has no form in JSON, where OpenAPI documents quote it.</summary>
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
