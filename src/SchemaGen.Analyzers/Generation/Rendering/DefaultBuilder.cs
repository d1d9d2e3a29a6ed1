using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering;

/// <summary>Defaults of a schema as C# expressions.</summary>
internal static class DefaultBuilder
{
    /// <summary>The expression, or null where there is no default, or none that the type can hold.</summary>
    public static string? Build(DefaultValue? value, Shape shape, ShapeType type) => (value, shape) switch
    {
        (BooleanDefault boolean, BooleanShape) => Literal.Boolean(boolean.Value),
        (IntegerDefault integer, IntegerShape) when type.Kind == ShapeKind.Int64 => Literal.Int64(integer.Value),
        (IntegerDefault { Value: >= int.MinValue and <= int.MaxValue } integer, IntegerShape) => Literal.Int32(integer.Value),
        (IntegerDefault integer, NumberShape) => Literal.Double(integer.Value),
        (NumberDefault number, NumberShape) => Literal.Double(number.Value.Value),
        (TextDefault text, TextShape) => Literal.Text(text.Value),
        (EnumDefault member, EnumShape) => EnumMember(member.WireValue, type.Name, type.Enum!.Members),
        (EnumDefault member, OpenEnumShape) => EnumMember(member.WireValue, type.Name, type.OpenEnum!.Members),
        (TextDefault text, OpenEnumShape) => Literal.Text(text.Value),
        (UnionDefault some, UnionShape { Alternatives: var shapes }) => Alternative(some, shapes[some.Alternative], type),
        (ListDefault list, ListShape { Item: var item }) => List(list, item, type),
        _ => null,
    };

    /// <summary>The value, which converts implicitly; but nothing converts from an interface, as which lists are known.</summary>
    private static string? Alternative(UnionDefault value, Shape shape, ShapeType type) =>
        Build(value.Value, shape, type.Union!.Alternatives[value.Alternative].Type) is { } expression
            ? shape is ListShape ? $"{type.Name}.From({expression})" : expression
            : null;

    private static string? EnumMember(string wireValue, string type, EquatableArray<EnumMember> members) =>
        members.FirstOrDefault(member => member.WireValue == wireValue) is { } member ? type + "." + Naming.Identifier.Escape(member.Name) : null;

    private static string? List(ListDefault list, Shape item, ShapeType type)
    {
        var items = new List<string>();
        foreach (DefaultValue value in list.Items)
        {
            string? expression = value is NullDefault ? type.ItemIsNullable ? "null" : null : Build(value, item, type.Item!);
            if (expression is null)
            {
                return null;
            }

            items.Add(expression);
        }

        return type.Copy($"new {type.ItemName}[] {{ {string.Join(", ", items)} }}");
    }
}
