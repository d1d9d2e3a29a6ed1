using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace SchemaGen.CompilerServices;

/// <summary>Reads and writes integers of 32 bits, where a <c>format</c> says that they are.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int32FormatCodec : IJsonCodec<int>
{
    /// <inheritdoc/>
    public static int Read(ref Utf8JsonReader reader, ref ReadContext context) => context.ReadInt32(ref reader, isFormat: true);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, int value) => Int32Codec.Write(writer, value);
}

/// <summary>Reads and writes integers of 64 bits without a sign.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt64Codec : IJsonCodec<ulong>
{
    /// <inheritdoc/>
    public static ulong Read(ref Utf8JsonReader reader, ref ReadContext context) => context.ReadUInt64(ref reader);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, ulong value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }
}

/// <summary>Reads and writes integers of any size.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BigIntegerCodec : IJsonCodec<BigInteger>
{
    /// <inheritdoc/>
    public static BigInteger Read(ref Utf8JsonReader reader, ref ReadContext context) => context.ReadBigInteger(ref reader);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, BigInteger value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(value.ToString(CultureInfo.InvariantCulture), skipInputValidation: true);
    }
}
