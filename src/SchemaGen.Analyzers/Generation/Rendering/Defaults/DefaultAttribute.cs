using SchemaGen.Generation.Rendering.Types;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Defaults;

/// <summary>Makes the attribute that states the <c>default</c> of a property, for tools that document or show it.</summary>
internal static class DefaultAttribute
{
    /// <summary>The attribute; null where the property has no default, or one that no attribute can hold: a list, an object, a generated struct.</summary>
    public static string? Of(PropertyModel property, ShapeType type) =>
        property.Default is { } value and (BooleanDefault or IntegerDefault or NumberDefault or TextDefault or EnumDefault) && type.OpenEnum is null
            ? $"global::System.ComponentModel.DefaultValue({DefaultBuilder.Literals.Build(new TypedDefault(value, property.Shape, type))})"
            : null;
}
