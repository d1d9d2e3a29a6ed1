using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaGen.Constraints;

namespace SchemaGen.CompilerServices;

/// <summary>The values of one enum as JSON spells them, by index. What is done with them is compiled once, not again for each enum, as the methods of <see cref="WireEnum{TEnum}"/> are.</summary>
internal sealed class WireTexts
{
    private readonly string[] _texts;
    private readonly JsonEncodedText[] _encoded;
    private readonly byte[][] _utf8;

    public WireTexts(string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _texts = texts;
        _encoded = Array.ConvertAll(texts, static text => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
        _utf8 = Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
    }

    public int Count => _texts.Length;

    /// <summary>Returns the value at an index, ready to be written.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    public JsonEncodedText Encoded(int index, Type type) => (uint)index < (uint)_encoded.Length ? _encoded[index] : ThrowUndefined(index, type);

    /// <summary>Returns the index of a value; -1 for a text that is none.</summary>
    public int IndexOf(string? text) => Array.IndexOf(_texts, text);

    /// <summary>Returns the index of the text at which the reader stands; -1 for one that is no value.</summary>
    public int IndexOf(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
        {
            ReadOnlySpan<byte> text = reader.ValueSpan;
            for (int i = 0; i < _utf8.Length; i++)
            {
                if (text.SequenceEqual(_utf8[i]))
                {
                    return i;
                }
            }

            return -1;
        }

        for (int i = 0; i < _utf8.Length; i++)
        {
            if (reader.ValueTextEquals(_utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Returns the value at an index; null where there is none.</summary>
    public string? TryGetText(int index) => (uint)index < (uint)_texts.Length ? _texts[index] : null;

    /// <summary>Returns the value at an index, or the index of none, as a message shows it.</summary>
    public string Describe(int index) => TryGetText(index) is { } text ? ConstraintMessages.Quote(text) : ConstraintMessages.Number(index);

    /// <summary>Returns the allowed values, as a message shows them, and the one that was probably meant.</summary>
    public string Allowed(string? found)
    {
        string? nearest = found is null ? null : NearestText.Find(found, _texts);
        return ConstraintMessages.Allowed(_texts.Select(ConstraintMessages.Quote), nearest is null ? null : ConstraintMessages.Quote(nearest));
    }

    private JsonEncodedText ThrowUndefined(int index, Type type) => throw new JsonException(
        $"{ConstraintMessages.Number(index)} is no value of {type.Name}, which has no form in JSON; the values are {Allowed(null)}.");
}
