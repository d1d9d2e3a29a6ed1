using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>Makes the expressions that read values from JSON.</summary>
internal static class Reading
{
    /// <summary>The expression for a value that is not null.</summary>
    /// <param name="shape">What the value must satisfy.</param>
    /// <param name="type">Its C# type.</param>
    public static string Of(Shape shape, ShapeType type) =>
        // The bounds are for the message about a number that the type can't hold; the others are checked with the rest.
        shape is IntegerShape integer && IntegerBounds.Of(integer, type.Kind == ShapeKind.Int32) is var (minimum, maximum)
            ? $"context.Read{type.Kind}(ref reader, {minimum}, {maximum})"
            : $"{type.Codec}.Read(ref reader, ref context)";
}
