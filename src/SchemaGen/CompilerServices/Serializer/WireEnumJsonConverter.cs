using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaGen.CompilerServices;

/// <summary>Reads and writes a generated enum as its values in JSON, for <see cref="JsonSerializer"/>.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
/// <typeparam name="TWire">Its values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireEnumJsonConverter<TEnum, TWire> : JsonConverter<TEnum>
    where TEnum : struct, Enum
    where TWire : struct, IWireEnum<TEnum>
{
    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && TWire.Values.TryRead(ref reader, out TEnum value))
        {
            return value;
        }

        throw Unknown(ref reader);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(TWire.Values[value]);
    }

    /// <inheritdoc/>
    public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TWire.Values.TryRead(ref reader, out TEnum value) ? value : throw Unknown(ref reader);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(TWire.Values[value]);
    }

    private static JsonException Unknown(ref Utf8JsonReader reader)
    {
        string? text = TokenText.TryGetString(ref reader);
        return new JsonException($"{TokenText.Describe(ref reader)} is no value of {typeof(TEnum).Name}; the values are {TWire.Values.Allowed(text)}.");
    }
}
