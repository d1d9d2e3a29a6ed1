using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SchemaGen.CompilerServices;

/// <summary>Reads and writes enums as their numbers in JSON. Whether a number is one of the enum is a question of the checks.</summary>
/// <typeparam name="TEnum">The enum, of underlying type <see cref="int"/> or <see cref="long"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NumberEnumCodec<TEnum> : IJsonCodec<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc/>
    public static TEnum Read(ref Utf8JsonReader reader, ref ReadContext context)
    {
        if (Unsafe.SizeOf<TEnum>() == sizeof(int))
        {
            int value = context.ReadInt32(ref reader);
            return Unsafe.As<int, TEnum>(ref value);
        }

        long number = context.ReadInt64(ref reader);
        return Unsafe.As<long, TEnum>(ref number);
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, TEnum value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(ToInt64(value));
    }

    /// <summary>The number of a member.</summary>
    internal static long ToInt64(TEnum value) => Unsafe.SizeOf<TEnum>() == sizeof(int) ? Unsafe.As<TEnum, int>(ref value) : Unsafe.As<TEnum, long>(ref value);
}
