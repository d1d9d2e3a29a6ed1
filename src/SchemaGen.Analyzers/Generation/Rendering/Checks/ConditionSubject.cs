using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Checks;

/// <summary>The value that a condition applies to.</summary>
/// <param name="Name">The expression for the value as users see it.</param>
/// <param name="Value">The expression for the value as checks see it.</param>
/// <param name="IsAlwaysGiven">Whether it is always given.</param>
/// <param name="Shape">The shape of the value.</param>
/// <param name="Type">Its C# type.</param>
internal sealed record ConditionSubject(string Name, string Value, bool IsAlwaysGiven, Shape Shape, ShapeType Type)
{
    public static ConditionSubject OfProperty(RecordProperty property, Shape shape) => new(
        property.Name, property.CheckedValue, property.Form.IsSent, shape, property.Type);

    public static ConditionSubject OfItem(Shape shape, ShapeType type, bool isNullable) => new("item", ItemValue(type, isNullable), true, shape, type);

    /// <summary>The expression for an item as checks see it. The record keeps copies, so that of a list does not copy it again; it only states the type to the compiler.</summary>
    public static string ItemValue(ShapeType type, bool isNullable) => type.Kind switch
    {
        ShapeKind.List or ShapeKind.Map => type.Storage + ".CopyOf(item)",
        ShapeKind.OpenEnum => isNullable ? "item?.Value" : "item.Value",
        _ => "item",
    };
}
