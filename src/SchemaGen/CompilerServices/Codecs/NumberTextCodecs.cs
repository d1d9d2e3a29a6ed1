using System.ComponentModel;
using System.Text;
using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>Reads integers, and texts that spell one: <c>512</c> and <c>"512"</c>. Writes numbers.</summary>
/// <typeparam name="T">The type of the number.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct IntegerTextCodec<T, TCodec> : IJsonCodec<T>
    where T : struct
    where TCodec : struct, IJsonCodec<T>
{
    /// <inheritdoc/>
    public static T Read(ref Utf8JsonReader reader, ref ReadContext context) =>
        NumberTextReader.Read<T, TCodec>(ref reader, ref context, allowsFraction: false, allowsExponent: false);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value) => TCodec.Write(writer, value);
}

/// <summary>Reads numbers, and texts that spell one without an exponent: <c>0.5</c> and <c>"0.5"</c>. Writes numbers.</summary>
/// <typeparam name="T">The type of the number.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalTextCodec<T, TCodec> : IJsonCodec<T>
    where T : struct
    where TCodec : struct, IJsonCodec<T>
{
    /// <inheritdoc/>
    public static T Read(ref Utf8JsonReader reader, ref ReadContext context) =>
        NumberTextReader.Read<T, TCodec>(ref reader, ref context, allowsFraction: true, allowsExponent: false);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value) => TCodec.Write(writer, value);
}

/// <summary>Reads numbers, and texts that spell one: <c>1e3</c> and <c>"1e3"</c>. Writes numbers.</summary>
/// <typeparam name="T">The type of the number.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NumberTextCodec<T, TCodec> : IJsonCodec<T>
    where T : struct
    where TCodec : struct, IJsonCodec<T>
{
    /// <inheritdoc/>
    public static T Read(ref Utf8JsonReader reader, ref ReadContext context) =>
        NumberTextReader.Read<T, TCodec>(ref reader, ref context, allowsFraction: true, allowsExponent: true);

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, T value) => TCodec.Write(writer, value);
}

/// <summary>Reads numbers that may be written as texts.</summary>
internal static class NumberTextReader
{
    public static T Read<T, TCodec>(ref Utf8JsonReader reader, ref ReadContext context, bool allowsFraction, bool allowsExponent)
        where T : struct
        where TCodec : struct, IJsonCodec<T>
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return TCodec.Read(ref reader, ref context);
        }

        if (TokenText.TryGetString(ref reader) is not { } text || !NumberText.IsNumber(text, allowsFraction, allowsExponent))
        {
            context.Add(
                KeywordNames.Pattern, ConstraintMessages.WrongType, TokenText.Describe(ref reader), allowsFraction ? "a number, or a text that spells one" : "an integer, or a text of its digits");
            return default;
        }

        var spelled = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        spelled.Read();
        return TCodec.Read(ref spelled, ref context);
    }
}
