using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SchemaGen.CompilerServices;

/// <summary>The values of an enum as JSON spells them. The members of the enum are 0 to <c>Count - 1</c>, in the order of the values.</summary>
/// <typeparam name="TEnum">The enum, of underlying type <see cref="int"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireEnum<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>Creates the table.</summary>
    /// <param name="texts">The values, in the order of the members.</param>
    /// <exception cref="ArgumentNullException"><paramref name="texts"/> is <see langword="null"/>.</exception>
    public WireEnum(params string[] texts) => Texts = new WireTexts(texts);

    /// <summary>The number of values.</summary>
    public int Count => Texts.Count;

    internal WireTexts Texts { get; }

    /// <summary>The value of a member, ready to be written.</summary>
    /// <param name="value">The member.</param>
    /// <exception cref="JsonException">The enum does not define <paramref name="value"/>.</exception>
    public JsonEncodedText this[TEnum value] => Texts.Encoded(ToIndex(value), typeof(TEnum));

    /// <summary>Finds the member that stands for a value.</summary>
    /// <param name="text">The value in JSON.</param>
    /// <param name="value">The member.</param>
    /// <returns><see langword="true"/> if there is such a member; otherwise, <see langword="false"/>.</returns>
    public bool TryParse([NotNullWhen(true)] string? text, out TEnum value) => IsIndex(Texts.IndexOf(text), out value);

    /// <summary>Returns the value of a member in JSON; null for a member that is not defined.</summary>
    internal string? TryGetText(TEnum value) => Texts.TryGetText(ToIndex(value));

    /// <summary>Finds the member for the text at which the reader stands.</summary>
    internal bool TryRead(ref Utf8JsonReader reader, out TEnum value) => IsIndex(Texts.IndexOf(ref reader), out value);

    /// <summary>Returns the value of a member, or the number of an undefined one, as a message shows it.</summary>
    internal string Describe(TEnum value) => Texts.Describe(ToIndex(value));

    /// <summary>Returns the allowed values, as a message shows them.</summary>
    internal string Allowed(string? found) => Texts.Allowed(found);

    /// <summary>Returns the member at an index.</summary>
    internal static TEnum FromIndex(int index) => Unsafe.As<int, TEnum>(ref index);

    private static bool IsIndex(int index, out TEnum value)
    {
        value = FromIndex(Math.Max(index, 0));
        return index >= 0;
    }

    private static int ToIndex(TEnum value) => Unsafe.As<TEnum, int>(ref value);
}
