using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Models;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>Writes the bounds of an integer as C# literals.</summary>
internal static class IntegerBounds
{
    /// <summary>Both bounds, where there is at least one; the limit of the type replaces a missing one.</summary>
    public static (string Minimum, string Maximum)? Of(IntegerShape shape, bool isInt32)
    {
        // A format of 32 bits says what the type says.
        if ((shape.Minimum is null && shape.Maximum is null) || shape is { Format: not null, Minimum: int.MinValue, Maximum: int.MaxValue })
        {
            return null;
        }

        return isInt32
            ? (Int32(Clamp(shape.Minimum ?? int.MinValue)), Int32(Clamp(shape.Maximum ?? int.MaxValue)))
            : (Int64(shape.Minimum ?? long.MinValue), Int64(shape.Maximum ?? long.MaxValue));
    }

    /// <summary>Limits a bound to the range of <c>int</c>: one with listed values may have wider bounds, which then say nothing.</summary>
    private static long Clamp(long value) => Math.Max(int.MinValue, Math.Min(int.MaxValue, value));

    private static string Int32(long value) => value == int.MaxValue ? "int.MaxValue" : Literal.Int32(value);

    private static string Int64(long value) => value == long.MaxValue ? "long.MaxValue" : Literal.Int64(value);
}
