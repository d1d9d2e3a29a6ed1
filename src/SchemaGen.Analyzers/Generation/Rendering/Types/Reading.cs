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
        shape switch
        {
            IntegerShape { Texts: NumberTexts.None, Names: null } integer when Bounds(integer, type.Kind) is { } bounds => $"context.Read{type.Kind}(ref reader, {bounds}{OfFormat(integer.Format)})",
            LargeIntegerShape { Texts: NumberTexts.None, FitsUInt64: true } large => $"context.ReadUInt64(ref reader, {large.Minimum}UL, {large.Maximum}UL{OfFormat(large.Format)})",
            _ => $"{type.Codec}.Read(ref reader, ref context)",
        };

    private static string? Bounds(IntegerShape shape, ShapeKind kind) =>
        IntegerBounds.Of(shape, kind == ShapeKind.Int32) is var (minimum, maximum)
            ? kind == ShapeKind.Int32 ? $"{minimum}, {maximum}" : $"{(shape.Minimum is null ? "null" : minimum)}, {(shape.Maximum is null ? "null" : maximum)}"
        : shape.Format is not null && kind == ShapeKind.Int64 ? "null, null"
        : null;

    private static string OfFormat(string? format) => format is null ? "" : ", isFormat: true";
}
