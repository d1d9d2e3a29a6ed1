using System.Globalization;
using SchemaGen.Generation.Rendering.Documentation;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering.Checks;

/// <summary>Makes the statements that check a value against its shape: one call for each constraint.</summary>
/// <param name="shared">Collects what the checks of the file share.</param>
internal sealed class CheckBuilder(SharedFields shared)
{
    /// <summary>The checks of a property.</summary>
    /// <param name="name">The wire name as a C# literal; <c>null</c> for an item, whose caller knows where it is.</param>
    /// <param name="value">The expression to check, of the storage type.</param>
    /// <param name="member">The trailing argument that names the C# property; empty where <paramref name="value"/> is its name.</param>
    /// <param name="shape">What the value must satisfy.</param>
    /// <param name="type">Its C# type.</param>
    public List<string> Build(string name, string value, string member, Shape shape, ShapeType type) => shape switch
    {
        BooleanShape { Constant: { } constant } => [Allowed(name, value, member, "bool", [Literal.Boolean(constant)])],
        IntegerShape { Names: not null } named => OfNumberEnum(name, value, member, named),
        IntegerShape integer => OfInteger(name, value, member, integer, type.Kind == ShapeKind.Int32),
        LargeIntegerShape integer => OfLargeInteger(name, value, member, integer),
        NumberShape number => OfNumber(name, value, member, number),
        TextShape text => OfText(name, value, member, text),
        EnumShape @enum => [$"violations.Defined<{type.Name}, {type.Enum!.WireFullName}>({name}, {value}, {@enum.Values.Count.ToString(CultureInfo.InvariantCulture)}{member});"],
        OpenEnumShape open => OfText(name, value, member, open.Text),
        UnionShape => [$"violations.Union({name}, {value}{member});"],
        ObjectShape or ReferenceShape => [$"violations.Nested({name}, {value}{member});"],
        ListShape list => OfList(name, value, member, list, type),
        MapShape map => OfMap(name, value, member, map, type),
        _ => [],
    };

    /// <summary>The check of an enum of numbers, as of the numbers themselves.</summary>
    private List<string> OfNumberEnum(string name, string value, string member, IntegerShape shape)
    {
        string type = shape.FitsInt32 ? "int" : "long";
        return [Allowed(name, $"({type}?){value}", member.Length == 0 ? $", member: nameof({value})" : member, type, Arguments.AllowedValues(shape, shape.FitsInt32))];
    }

    private List<string> OfInteger(string name, string value, string member, IntegerShape shape, bool isInt32)
    {
        List<string> lines = [];
        if (IntegerBounds.Of(shape, isInt32) is var (minimum, maximum))
        {
            lines.Add($"violations.Range({name}, {value}, {minimum}, {maximum}{(shape.Format is null ? "" : OfFormat(shape.Format))}{member});");
        }

        if (shape.MultipleOf is { } factor)
        {
            lines.Add($"violations.MultipleOf({name}, {value}, {Literal.Double(factor.Value)}{member});");
        }

        if (shape.AllowedValues.Count > 0)
        {
            lines.Add(Allowed(name, value, member, isInt32 ? "int" : "long", Arguments.AllowedValues(shape, isInt32)));
        }

        return lines;
    }

    private List<string> OfLargeInteger(string name, string value, string member, LargeIntegerShape shape) =>
        shape is { Minimum: null, Maximum: null } ? []
        : shape is { Minimum: "0", Maximum: "18446744073709551615" } ? []
        : shape.FitsUInt64 ? [$"violations.Range({name}, {value}, {shape.Minimum}UL, {shape.Maximum}UL{(shape.Format is null ? "" : OfFormat(shape.Format))}{member});"]
        : [$"violations.Range({name}, {value}, {Bound(shape.Minimum)}, {Bound(shape.Maximum)}{(shape.Format is null ? "" : OfFormat(shape.Format))}{member});"];

    private string Bound(string? digits) => digits is null ? "null" : shared.Integer(digits);

    /// <summary>The argument that names the format which gives a bound.</summary>
    private static string OfFormat(string format) => $", format: {Literal.Text(format)}";

    private List<string> OfNumber(string name, string value, string member, NumberShape shape)
    {
        List<string> lines = [$"violations.Finite({name}, {value}{member});"];
        if (shape.Minimum is not null || shape.Maximum is not null)
        {
            string minimum = Literal.Double(shape.Minimum?.Value.Value ?? double.NegativeInfinity);
            string maximum = Literal.Double(shape.Maximum?.Value.Value ?? double.PositiveInfinity);
            string exclusive = (shape.Minimum is { IsExclusive: true } ? ", minimumIsExclusive: true" : "")
                + (shape.Maximum is { IsExclusive: true } ? ", maximumIsExclusive: true" : "");
            lines.Add($"violations.Range({name}, {value}, {minimum}, {maximum}{exclusive}{(shape.Format is null ? "" : OfFormat(shape.Format))}{member});");
        }

        if (shape.MultipleOf is { } factor)
        {
            lines.Add($"violations.MultipleOf({name}, {value}, {Literal.Double(factor.Value)}{member});");
        }

        if (shape.AllowedValues.Count > 0)
        {
            lines.Add(Allowed(name, value, member, "double", Arguments.AllowedValues(shape)));
        }

        return lines;
    }

    private List<string> OfText(string name, string value, string member, TextShape shape)
    {
        List<string> lines = [];
        if (Arguments.Counts(shape.MinLength, shape.MaxLength) is { } counts)
        {
            lines.Add($"violations.TextLength({name}, {value}, {counts}{member});");
        }

        if (shape.Pattern is { } pattern)
        {
            lines.Add($"violations.Pattern({name}, {value}, {shared.Pattern(pattern)}{member});");
        }

        if (shape.Media is { } media)
        {
            lines.Add($"violations.Media({name}, {value}, {Literal.Text(media.Accept)}{member});");
        }
        else if (shape.Format == TextFormats.Uri)
        {
            lines.Add($"violations.AbsoluteUri({name}, {value}{member});");
        }

        if (TextFormats.IsChecked(shape.Format))
        {
            lines.Add($"violations.Format({name}, {value}, {Literal.Text(shape.Format)}{member});");
        }

        return lines;
    }

    private List<string> OfList(string name, string value, string member, ListShape shape, ShapeType type)
    {
        List<string> lines = [];
        if (Arguments.Counts(shape.MinItems, shape.MaxItems) is { } counts)
        {
            lines.Add($"violations.ItemCount({name}, {value}, {counts}{member});");
        }

        lines.AddRange(NoNulls(name, value, member, type));
        if (shape.UniqueItems)
        {
            string types = type.Item!.Enum is { Numbers: EnumNumbers.None } @enum ? $"<{type.Item.Name}, {@enum.WireFullName}>" : "";
            lines.Add($"violations.UniqueItems{types}({name}, {value}{member});");
        }

        foreach (ItemsCondition contained in shape.Contained)
        {
            string test = ConditionBuilder.OfItem(shared, shape.Item, type.Item!, type.ItemIsNullable).Expression(contained.Item);
            lines.Add($"violations.Contains({name}, {value}, static item => {test}, {Arguments.Counts(contained)}, {Literal.Text(ConditionWords.Of(contained.Item))}{member});");
        }

        lines.AddRange(type.Item!.Kind switch
        {
            ShapeKind.Record => [$"violations.NestedItems({name}, {value}{member});"],
            ShapeKind.List or ShapeKind.Map or ShapeKind.OpenEnum or ShapeKind.Union or ShapeKind.Any or ShapeKind.UInt64 or ShapeKind.BigInteger or ShapeKind.NumberEnum => ForEach("Items", name, value, member, shape.Item, type),
            _ when type.ItemIsNullable => ForEach("Items", name, value, member, shape.Item, type),
            _ => Build(name, value, member, shape.Item, type.Item),
        });
        return lines;
    }

    private List<string> OfMap(string name, string value, string member, MapShape shape, ShapeType type)
    {
        List<string> lines = [];
        if (Arguments.Counts(shape.MinProperties, shape.MaxProperties) is { } counts)
        {
            lines.Add($"violations.ItemCount({name}, {value}, {counts}{member});");
        }

        lines.AddRange(NoNulls(name, value, member, type));
        if (shape.Names is { } names && OfText("null", "item", "", names) is { Count: > 0 } checks)
        {
            lines.Add($"violations.Names({name}, {value}, static (ref {ViolationCollector} violations, string item) => {{ {string.Join(" ", checks)} }}{member});");
        }

        lines.AddRange(type.Item!.Kind == ShapeKind.Record
            ? [$"violations.NestedValues({name}, {value}{member});"]
            : ForEach("Values", name, value, member, shape.Value, type));
        return lines;
    }

    /// <summary>The check that no item of a list or map is null, where C# could hold one that the schema does not allow.</summary>
    private static string[] NoNulls(string name, string value, string member, ShapeType type)
    {
        string? expected = type.ItemIsNullable ? null : type.Item!.Kind switch
        {
            ShapeKind.Text => "a text",
            ShapeKind.List => "an array",
            ShapeKind.Record or ShapeKind.Map => "an object",
            _ => null,
        };
        return expected is null ? [] : [$"violations.NoNulls({name}, {value}, {Literal.Text(expected)}{member});"];
    }

    /// <summary>The check of each item, for items without a form of their own in the runtime library, such as lists of lists.</summary>
    private List<string> ForEach(string method, string name, string value, string member, Shape item, ShapeType type)
    {
        List<string> checks = Build("null", ConditionSubject.ItemValue(type.Item!, type.ItemIsNullable), "", item, type.Item!);
        return checks.Count == 0
            ? []
            : [$"violations.{method}({name}, {value}, static (ref {ViolationCollector} violations, {type.ItemName} item) => {{ {string.Join(" ", checks)} }}{member});"];
    }

    private string Allowed(string name, string value, string member, string type, IEnumerable<string> values) =>
        $"violations.AllowedValues<{type}>({name}, {value}, {shared.Allowed(type, values)}{member});";
}
