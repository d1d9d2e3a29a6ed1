using System.Globalization;
using SchemaGen.Constraints;

namespace SchemaGen.Schemas.Documents;

/// <summary>
/// A JSON number rounded to a whole one, exactly, from its text: <c>1.0</c> and <c>1e3</c> are whole, <c>4294967295.5</c> keeps every digit,
/// and <c>1e999999999</c> takes no time. The text is one that the JSON reader accepted as a number.
/// </summary>
/// <param name="IsNegative">Whether it is below zero.</param>
/// <param name="HasFraction">Whether something was rounded away.</param>
/// <param name="Value">The rounded number, or null where it is beyond <see cref="long"/>.</param>
internal readonly record struct WholeNumber(bool IsNegative, bool HasFraction, long? Value)
{
    /// <summary>The most digits that a <see cref="long"/> can have.</summary>
    private const int MaxDigits = 19;

    public static WholeNumber Floor(string text) => Read(text, up: false);

    public static WholeNumber Ceiling(string text) => Read(text, up: true);

    private static WholeNumber Read(string text, bool up)
    {
        // Nearly every bound is a plain integer.
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long plain))
        {
            return new WholeNumber(plain < 0, false, plain);
        }

        ExactNumber number = ExactNumber.Parse(text);
        return number.Digits.Length == 0 ? new WholeNumber(false, false, 0) : Round(number, up);
    }

    private static WholeNumber Round(ExactNumber number, bool up)
    {
        (bool negative, string digits, _) = number;
        bool hasFraction = !number.IsInteger;
        if (number.Magnitude > MaxDigits)
        {
            return new WholeNumber(negative, hasFraction, null);
        }

        int point = (int)Math.Max(number.Magnitude, 0);
        string head = point == 0 ? "0" : digits.Length > point ? digits.Substring(0, point) : digits.PadRight(point, '0');
        decimal value = decimal.Parse(head, NumberStyles.None, CultureInfo.InvariantCulture);
        value = negative ? -value : value;
        if (hasFraction && up != negative)
        {
            value += up ? 1 : -1;
        }

        return new WholeNumber(negative, hasFraction, value is >= long.MinValue and <= long.MaxValue ? (long)value : null);
    }
}
