using System.ComponentModel;
using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>Reads and writes texts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TextCodec : IJsonCodec<string>
{
    /// <inheritdoc/>
    public static string Read(ref Utf8JsonReader reader, ref ReadContext context)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            context.AddWrongType(ref reader, "a text");
            return null!;
        }

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            context.Add("json", ConstraintMessages.WrongType, TokenText.Describe(ref reader), "a text of whole Unicode characters");
            return null!;
        }
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, string value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value);
    }
}

/// <summary>Reads and writes integers of 32 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int32Codec : IJsonCodec<int>
{
    /// <inheritdoc/>
    public static int Read(ref Utf8JsonReader reader, ref ReadContext context) => context.ReadInt32(ref reader);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, int value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }
}

/// <summary>Reads and writes integers of 64 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int64Codec : IJsonCodec<long>
{
    /// <inheritdoc/>
    public static long Read(ref Utf8JsonReader reader, ref ReadContext context) => context.ReadInt64(ref reader);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, long value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }
}

/// <summary>Reads and writes numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleCodec : IJsonCodec<double>
{
    /// <inheritdoc/>
    public static double Read(ref Utf8JsonReader reader, ref ReadContext context)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            context.AddWrongType(ref reader, "a number");
            return 0;
        }

        // 1e999 is valid JSON, and an infinity to .NET.
        if (reader.TryGetDouble(out double value) && double.IsFinite(value))
        {
            return value;
        }

        context.AddWrongType(ref reader, "a number of at most 1.7976931348623157E+308");
        return 0;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, double value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!double.IsFinite(value))
        {
            throw new JsonException($"{ConstraintMessages.Number(value)} has no form in JSON.");
        }

        writer.WriteNumberValue(value);
    }
}

/// <summary>Reads and writes Booleans.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanCodec : IJsonCodec<bool>
{
    /// <inheritdoc/>
    public static bool Read(ref Utf8JsonReader reader, ref ReadContext context)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return reader.TokenType == JsonTokenType.True;
        }

        context.AddWrongType(ref reader, "true or false");
        return false;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, bool value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBooleanValue(value);
    }
}

/// <summary>Reads and writes values of any type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct JsonElementCodec : IJsonCodec<JsonElement>
{
    /// <inheritdoc/>
    public static JsonElement Read(ref Utf8JsonReader reader, ref ReadContext context) => JsonElement.ParseValue(ref reader);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            throw new JsonException("An undefined JsonElement has no form in JSON.");
        }

        value.WriteTo(writer);
    }
}

/// <summary>Reads and writes enums as their values in JSON.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
/// <typeparam name="TWire">Its values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumCodec<TEnum, TWire> : IJsonCodec<TEnum>
    where TEnum : struct, Enum
    where TWire : struct, IWireEnum<TEnum>
{
    /// <inheritdoc/>
    public static TEnum Read(ref Utf8JsonReader reader, ref ReadContext context) => WireEnum<TEnum>.FromIndex(WireTextReader.Read(TWire.Values.Texts, ref reader, ref context));

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, TEnum value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(TWire.Values[value]);
    }
}
