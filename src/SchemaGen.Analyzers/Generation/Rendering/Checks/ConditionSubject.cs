using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Checks;

/// <summary>What a condition speaks of.</summary>
/// <param name="Name">The expression for the value as users see it.</param>
/// <param name="Value">The expression for the value as checks look at it.</param>
/// <param name="IsAlwaysGiven">Whether it is always there.</param>
/// <param name="Shape">What it is.</param>
/// <param name="Type">Its C# type.</param>
internal sealed record ConditionSubject(string Name, string Value, bool IsAlwaysGiven, Shape Shape, ShapeType Type)
{
    public static ConditionSubject OfProperty(RecordProperty property, Shape shape) => new(
        property.Name, property.CheckedValue, property.Form.IsAlwaysGiven, shape, property.Type);

    public static ConditionSubject OfItem(Shape shape, ShapeType type, bool isNullable) => new("item", ItemValue(type, isNullable), true, shape, type);

    /// <summary>The expression for an item as checks look at it. The record keeps copies, so this one of a list is none; it only says so to the compiler.</summary>
    public static string ItemValue(ShapeType type, bool isNullable) => type.Kind switch
    {
        ShapeKind.List or ShapeKind.Map => type.Storage + ".CopyOf(item)",
        ShapeKind.OpenEnum => isNullable ? "item?.Value" : "item.Value",
        _ => "item",
    };
}
