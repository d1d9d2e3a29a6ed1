using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>Reads and writes a generated enum as its numbers in JSON, for <see cref="JsonSerializer"/>.</summary>
/// <typeparam name="TEnum">The enum, of underlying type <see cref="int"/> or <see cref="long"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NumberEnumJsonConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long number) && TryConvert(number, out TEnum value) ? value : throw Unknown(TokenText.Describe(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(Defined(value));
    }

    /// <inheritdoc/>
    public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        long.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && TryConvert(number, out TEnum value)
            ? value
            : throw Unknown(TokenText.Describe(ref reader));

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(ConstraintMessages.Number(Defined(value)));
    }

    private static bool TryConvert(long number, out TEnum value)
    {
        int narrow = unchecked((int)number);
        bool isInt32 = Unsafe.SizeOf<TEnum>() == sizeof(int);
        value = isInt32 ? Unsafe.As<int, TEnum>(ref narrow) : Unsafe.As<long, TEnum>(ref number);
        return (!isInt32 || narrow == number) && Enum.IsDefined(value);
    }

    private static long Defined(TEnum value) => Enum.IsDefined(value) ? NumberEnumCodec<TEnum>.ToInt64(value) : throw Unknown(value.ToString("D"));

    private static JsonException Unknown(string found) => new(
        $"{found} is no value of {typeof(TEnum).Name}; the values are {ConstraintMessages.Allowed(Enum.GetValues<TEnum>().Select(static value => ConstraintMessages.Number(NumberEnumCodec<TEnum>.ToInt64(value))))}.");
}
