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
            IntegerShape { Texts: NumberTexts.None, Format: null, Names: null } integer when IntegerBounds.Of(integer, type.Kind == ShapeKind.Int32) is var (minimum, maximum) =>
                type.Kind == ShapeKind.Int32 ? $"context.ReadInt32(ref reader, {minimum}, {maximum})"
                : $"context.ReadInt64(ref reader, {(integer.Minimum is null ? "null" : minimum)}, {(integer.Maximum is null ? "null" : maximum)})",
            IntegerShape { Texts: NumberTexts.None, Format: not null } integer => OfFormat(integer, type),
            LargeIntegerShape { Texts: NumberTexts.None, FitsUInt64: true } large => $"context.ReadUInt64(ref reader, {large.Minimum}UL, {large.Maximum}UL{(large.Format is null ? "" : ", isFormat: true")})",
            _ => $"{type.Codec}.Read(ref reader, ref context)",
        };

    private static string OfFormat(IntegerShape shape, ShapeType type)
    {
        (string minimum, string maximum) = IntegerBounds.Of(shape, type.Kind == ShapeKind.Int32) ?? (type.Kind == ShapeKind.Int32 ? ("int.MinValue", "int.MaxValue") : ("null", "null"));
        return $"context.Read{type.Kind}(ref reader, {minimum}, {maximum}, isFormat: true)";
    }
}
