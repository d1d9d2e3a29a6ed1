using System.Globalization;

namespace SchemaGen.Constraints;

/// <summary>A JSON number without rounding: <c>Digits * 10^Exponent</c>, with no zero at either end of the digits; so <c>1.0</c>, <c>1</c> and <c>10e-1</c> are equal.</summary>
/// <param name="IsNegative">Never set for zero.</param>
/// <param name="Digits">Empty for zero.</param>
/// <param name="Exponent">0 for zero. It takes no memory, however large it is: the digits are never written out.</param>
internal readonly record struct ExactNumber(bool IsNegative, string Digits, long Exponent)
{
    /// <summary>Larger exponents count as this one, so that sums with the length of a text stay within 64 bits.</summary>
    private const long LargestExponent = 1_000_000_000_000_000_000;

    /// <summary>No integer of 64 bits has more digits.</summary>
    private const int Int64Digits = 19;

    private static readonly char[] s_exponentMarks = ['e', 'E'];

    /// <summary>Gets a value that indicates whether the number has no fraction.</summary>
    public bool IsInteger => Exponent >= 0;

    /// <summary>Gets the number of digits before the decimal point; zero or less where the first digit that is not 0 stands behind it.</summary>
    public long Magnitude => Digits.Length + Exponent;

    /// <summary>Reads a number as RFC 8259 spells it.</summary>
    public static ExactNumber Parse(string text)
    {
        bool isNegative = text[0] == '-';
        int start = isNegative ? 1 : 0;
        int mark = text.IndexOfAny(s_exponentMarks);
        int end = mark < 0 ? text.Length : mark;
        int point = text.IndexOf('.', start, end - start);
        string mantissa = text.Substring(start, end - start);
        string digits = point < 0 ? mantissa : mantissa.Remove(point - start, 1);
        string trimmed = digits.TrimEnd('0');
        string significant = trimmed.TrimStart('0');
        if (significant.Length == 0)
        {
            return new ExactNumber(false, "", 0);
        }

        long exponent = mark < 0 ? 0 : ReadExponent(text.Substring(mark + 1));
        int fraction = point < 0 ? 0 : end - point - 1;
        return new ExactNumber(isNegative, significant, exponent - fraction + (digits.Length - trimmed.Length));
    }

    /// <summary>Returns less than 0 where <paramref name="left"/> is the smaller number, 0 where both are equal, and more than 0 where it is the larger.</summary>
    public static int Compare(ExactNumber left, ExactNumber right)
    {
        if (left.IsNegative != right.IsNegative)
        {
            return left.IsNegative ? -1 : 1;
        }

        int order = CompareSizes(left, right);
        return left.IsNegative ? -order : order;
    }

    /// <summary>Returns the number, where it is an integer of 64 bits; else <see langword="null"/>: it has a fraction, or is out of range on the side of its sign.</summary>
    public long? ToInt64()
    {
        if (!IsInteger || Magnitude > Int64Digits)
        {
            return null;
        }

        return long.TryParse(ToIntegerText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : null;
    }

    /// <summary>Writes an integer out. The caller has looked at its <see cref="Magnitude"/>.</summary>
    public string ToIntegerText() => (IsNegative ? "-" : "") + (Digits.Length == 0 ? "0" : Digits.PadRight((int)Magnitude, '0'));

    private static int CompareSizes(ExactNumber left, ExactNumber right)
    {
        if (left.Digits.Length == 0 || right.Digits.Length == 0)
        {
            return left.Digits.Length.CompareTo(right.Digits.Length);
        }

        int order = left.Magnitude.CompareTo(right.Magnitude);
        return order != 0 ? order : string.CompareOrdinal(left.Digits, right.Digits);
    }

    private static long ReadExponent(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long exponent)
            ? Math.Max(-LargestExponent, Math.Min(LargestExponent, exponent))
            : text[0] == '-' ? -LargestExponent : LargestExponent;
}
