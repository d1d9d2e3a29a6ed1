using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>The values of an enum as JSON spells them. The members of the enum are 0 to <c>Count - 1</c>, in the order of the values.</summary>
/// <typeparam name="TEnum">The enum, of underlying type <see cref="int"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireEnum<TEnum>
    where TEnum : struct, Enum
{
    private readonly string[] _texts;
    private readonly JsonEncodedText[] _encoded;
    private readonly byte[][] _utf8;

    /// <summary>Creates the table.</summary>
    /// <param name="texts">The values, in the order of the members.</param>
    /// <exception cref="ArgumentNullException"><paramref name="texts"/> is <see langword="null"/>.</exception>
    public WireEnum(params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _texts = texts;
        _encoded = Array.ConvertAll(texts, static text => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
        _utf8 = Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
    }

    /// <summary>The number of values.</summary>
    public int Count => _texts.Length;

    internal IReadOnlyList<string> Texts => _texts;

    /// <summary>The value of a member, ready to be written.</summary>
    /// <param name="value">The member.</param>
    /// <exception cref="JsonException">The enum does not define <paramref name="value"/>.</exception>
    public JsonEncodedText this[TEnum value]
    {
        get
        {
            int index = Unsafe.As<TEnum, int>(ref value);
            return (uint)index < (uint)_encoded.Length ? _encoded[index] : ThrowUndefined(index);
        }
    }

    /// <summary>Finds the member that stands for a value.</summary>
    /// <param name="text">The value in JSON.</param>
    /// <param name="value">The member.</param>
    /// <returns><see langword="true"/> if there is such a member; otherwise, <see langword="false"/>.</returns>
    public bool TryParse([NotNullWhen(true)] string? text, out TEnum value)
    {
        int index = Array.IndexOf(_texts, text);
        value = FromIndex(Math.Max(index, 0));
        return index >= 0;
    }

    /// <summary>Returns the value of a member in JSON; null for a member that is not defined.</summary>
    internal string? TryGetText(TEnum value)
    {
        int index = Unsafe.As<TEnum, int>(ref value);
        return (uint)index < (uint)_texts.Length ? _texts[index] : null;
    }

    /// <summary>Finds the member for the text at which the reader stands.</summary>
    internal bool TryRead(ref Utf8JsonReader reader, out TEnum value)
    {
        int index = -1;
        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
        {
            ReadOnlySpan<byte> text = reader.ValueSpan;
            for (int i = 0; i < _utf8.Length; i++)
            {
                if (text.SequenceEqual(_utf8[i]))
                {
                    index = i;
                    break;
                }
            }
        }
        else
        {
            for (int i = 0; i < _utf8.Length && index < 0; i++)
            {
                index = reader.ValueTextEquals(_utf8[i]) ? i : -1;
            }
        }

        value = FromIndex(Math.Max(index, 0));
        return index >= 0;
    }

    /// <summary>Returns the value of a member, or the number of an undefined one, as a message shows it.</summary>
    internal string Describe(TEnum value)
    {
        int index = Unsafe.As<TEnum, int>(ref value);
        return (uint)index < (uint)_texts.Length ? ConstraintMessages.Quote(_texts[index]) : ConstraintMessages.Number(index);
    }

    /// <summary>Returns the allowed values, as a message shows them.</summary>
    internal string Allowed(string? found)
    {
        string? nearest = found is null ? null : NearestText.Find(found, _texts);
        return ConstraintMessages.Allowed(_texts.Select(ConstraintMessages.Quote), nearest is null ? null : ConstraintMessages.Quote(nearest));
    }

    private static TEnum FromIndex(int index) => Unsafe.As<int, TEnum>(ref index);

    private JsonEncodedText ThrowUndefined(int value) => throw new JsonException(
        $"{ConstraintMessages.Number(value)} is no value of {typeof(TEnum).Name}, which has no form in JSON; the values are {Allowed(null)}.");
}
