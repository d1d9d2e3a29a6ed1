using System.Globalization;

namespace SchemaGen.Schemas.Documents;

/// <summary>
/// A JSON number rounded to a whole one, exactly, from its text: <c>1.0</c> and <c>1e3</c> are whole, <c>4294967295.5</c> keeps every digit,
/// and <c>1e999999999</c> takes no time. The text is one that the JSON reader took for a number.
/// </summary>
/// <param name="IsNegative">Whether it is below zero.</param>
/// <param name="HasFraction">Whether something was rounded away.</param>
/// <param name="Value">The rounded number, or null where it is beyond <see cref="long"/>.</param>
internal readonly record struct WholeNumber(bool IsNegative, bool HasFraction, long? Value)
{
    /// <summary>No <see cref="long"/> has more digits.</summary>
    private const int MaxDigits = 19;

    public static WholeNumber Floor(string text) => Read(text, up: false);

    public static WholeNumber Ceiling(string text) => Read(text, up: true);

    private static WholeNumber Read(string text, bool up)
    {
        // Nearly every bound is written plainly.
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long plain))
        {
            return new WholeNumber(plain < 0, false, plain);
        }

        bool negative = text[0] == '-';
        int at = negative ? 1 : 0;
        int whole = CountDigits(text, at);
        string digits = text.Substring(at, whole);
        at += whole;
        if (at < text.Length && text[at] == '.')
        {
            int fraction = CountDigits(text, at + 1);
            digits += text.Substring(at + 1, fraction);
            at += fraction + 1;
        }

        string significant = digits.TrimStart('0');
        long point = (long)whole - (digits.Length - significant.Length) + ReadExponent(text, at);
        significant = significant.TrimEnd('0');
        return significant.Length == 0
            ? new WholeNumber(false, false, 0)
            : Round(significant, point, negative, up);
    }

    /// <summary>Rounds digits without zeros at either end, so many of which stand before the point; it may be beyond both ends.</summary>
    private static WholeNumber Round(string digits, long point, bool negative, bool up)
    {
        bool hasFraction = digits.Length > point;
        if (point > MaxDigits)
        {
            return new WholeNumber(negative, hasFraction, null);
        }

        string head = point <= 0 ? "0" : digits.Length > point ? digits.Substring(0, (int)point) : digits.PadRight((int)point, '0');
        decimal value = decimal.Parse(head, NumberStyles.None, CultureInfo.InvariantCulture);
        value = negative ? -value : value;
        if (hasFraction && up != negative)
        {
            value += up ? 1 : -1;
        }

        return new WholeNumber(negative, hasFraction, value is >= long.MinValue and <= long.MaxValue ? (long)value : null);
    }

    private static int ReadExponent(string text, int at)
    {
        if (at == text.Length)
        {
            return 0;
        }

        // Past a billion, a larger exponent changes no answer.
        bool negative = text[at + 1] == '-';
        string digits = text.Substring(at + 1).TrimStart('+', '-').TrimStart('0');
        int size = digits.Length == 0 ? 0 : digits.Length > 9 ? 1_000_000_000 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return negative ? -size : size;
    }

    private static int CountDigits(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end - start;
    }
}
