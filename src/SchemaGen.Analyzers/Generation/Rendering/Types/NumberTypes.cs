using SchemaGen.Models;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Rendering.Types;

/// <summary>The C# types of the numbers that few schemas have: beyond 64 bits, with a <c>format</c>, or also as texts.</summary>
internal static class NumberTypes
{
    public const string BigInteger = "global::System.Numerics.BigInteger";

    public static ShapeType Of(Shape shape) => shape switch
    {
        IntegerShape integer => Spelled(
            !integer.FitsInt32 ? new ShapeType(ShapeKind.Int64, "long", Services + "Int64Codec")
            : new ShapeType(ShapeKind.Int32, "int", Services + (integer.Format is null ? "Int32Codec" : "Int32FormatCodec")),
            integer.Texts),
        LargeIntegerShape integer => Spelled(
            integer.FitsUInt64 ? new ShapeType(ShapeKind.UInt64, "ulong", Services + "UInt64Codec") : new ShapeType(ShapeKind.BigInteger, BigInteger, Services + "BigIntegerCodec"),
            integer.Texts),
        NumberShape number => Spelled(new ShapeType(ShapeKind.Double, "double", Services + "DoubleCodec"), number.Texts),
        _ => throw new InvalidOperationException(shape.GetType().Name),
    };

    private static ShapeType Spelled(ShapeType type, NumberTexts texts) =>
        texts == NumberTexts.None ? type : type with { Codec = $"{Services}{texts}TextCodec<{type.Name}, {type.Codec}>" };
}
