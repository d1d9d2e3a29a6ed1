using System.Globalization;

namespace SchemaGen.CompilerServices;

/// <summary>A JSON number without rounding: <c>Digits * 10^Exponent</c>, with no zero at either end of the digits; so <c>1.0</c>, <c>1</c> and <c>10e-1</c> are equal.</summary>
/// <param name="IsNegative">Never set for zero.</param>
/// <param name="Digits">Empty for zero.</param>
/// <param name="Exponent">0 for zero.</param>
internal readonly record struct JsonNumber(bool IsNegative, string Digits, long Exponent)
{
    /// <summary>No number of a text in memory has more digits than this, so an exponent beyond it is as good as any other beyond it.</summary>
    private const long LargestExponent = int.MaxValue;

    /// <summary>Whether the number has no fraction.</summary>
    public bool IsInteger => Exponent >= 0;

    /// <summary>Reads a number as RFC 8259 spells it.</summary>
    public static JsonNumber Parse(string text)
    {
        int mark = text.AsSpan().IndexOfAny('e', 'E');
        long exponent = mark < 0 ? 0 : ParseExponent(text.AsSpan(mark + 1));
        string mantissa = mark < 0 ? text : text[..mark];
        bool isNegative = mantissa.StartsWith('-');
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
        }

        string digits = mantissa.TrimStart('-').Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        string trimmed = digits.TrimEnd('0');
        return trimmed.Length == 0
            ? new JsonNumber(false, "", 0)
            : new JsonNumber(isNegative, trimmed, exponent + digits.Length - trimmed.Length);
    }

    /// <summary>The integer, where it is one of 64 bits. Else null: it may have a fraction, or be out of range on the side of its sign.</summary>
    public long? ToInt64()
    {
        if (!IsInteger || Exponent > 20)
        {
            return null;
        }

        string text = (IsNegative ? "-" : "") + (Digits.Length == 0 ? "0" : Digits) + new string('0', (int)Exponent);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;
    }

    private static long ParseExponent(ReadOnlySpan<char> text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long exponent)
            ? Math.Clamp(exponent, -LargestExponent, LargestExponent)
            : text[0] == '-' ? -LargestExponent : LargestExponent;
}
