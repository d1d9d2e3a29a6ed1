namespace SchemaGen.Constraints.Formats;

/// <summary><c>date</c>, <c>time</c>, <c>date-time</c> and <c>duration</c> (Validation, 7.3.1), as RFC 3339 spells them.</summary>
internal static class DateFormats
{
    private const int DateLength = 10;
    private const int MinutesOfDay = 24 * 60;

    public static bool IsDate(string text) => text.Length == DateLength && IsDateAt(text);

    public static bool IsDateTime(string text) => text.Length > DateLength && text[DateLength] is 'T' or 't' && IsDateAt(text) && IsTimeAt(text, DateLength + 1);

    public static bool IsTime(string text) => IsTimeAt(text, 0);

    /// <summary>Determines whether a text is a duration (RFC 3339, appendix A): years to days, hours to seconds without a gap, or weeks.</summary>
    public static bool IsDuration(string text)
    {
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        int position = 1;
        if (text[1] != 'T')
        {
            if (!TryReadUnits(text, ref position, "YMD") && !(position == 1 && TryReadUnits(text, ref position, "W") && position == text.Length))
            {
                return false;
            }

            if (position == text.Length)
            {
                return true;
            }
        }

        return text[position++] == 'T' && TryReadUnits(text, ref position, "HMS") && position == text.Length;
    }

    /// <summary>Reads numbers with their units, which follow each other without a gap; at least one.</summary>
    private static bool TryReadUnits(string text, ref int position, string units)
    {
        int last = -1;
        int read = position;
        while (true)
        {
            int digits = read;
            while (digits < text.Length && IsDigit(text[digits]))
            {
                digits++;
            }

            int unit = digits == read || digits == text.Length ? -1 : units.IndexOf(text[digits]);
            if (unit < 0 || (last >= 0 && unit != last + 1))
            {
                return last >= 0 && digits == read;
            }

            last = unit;
            read = position = digits + 1;
        }
    }

    private static bool IsDateAt(string text) =>
        Number(text, 0, 4) is >= 0 and var year
        && text[4] == '-'
        && Number(text, 5, 2) is >= 1 and <= 12 and var month
        && text[7] == '-'
        && Number(text, 8, 2) is >= 1 and var day
        && day <= (month == 2 ? (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28) : month is 4 or 6 or 9 or 11 ? 30 : 31);

    private static bool IsTimeAt(string text, int start)
    {
        if (text.Length < start + 9
            || Number(text, start, 2) is not (>= 0 and <= 23 and var hour) || text[start + 2] != ':'
            || Number(text, start + 3, 2) is not (>= 0 and <= 59 and var minute) || text[start + 5] != ':'
            || Number(text, start + 6, 2) is not (>= 0 and <= 60 and var second))
        {
            return false;
        }

        int position = start + 8;
        if (text[position] == '.')
        {
            int digits = ++position;
            while (position < text.Length && IsDigit(text[position]))
            {
                position++;
            }

            if (position == digits || position == text.Length)
            {
                return false;
            }
        }

        int offset = 0;
        if (text[position] is 'Z' or 'z')
        {
            position++;
        }
        else if (text[position] is '+' or '-' && text.Length == position + 6 && text[position + 3] == ':'
            && Number(text, position + 1, 2) is >= 0 and <= 23 and var hours && Number(text, position + 4, 2) is >= 0 and <= 59 and var minutes)
        {
            offset = ((hours * 60) + minutes) * (text[position] == '-' ? -1 : 1);
            position += 6;
        }
        else
        {
            return false;
        }

        // A leap second is the last of a day in UTC.
        return position == text.Length && (second < 60 || ((hour * 60) + minute - offset + (2 * MinutesOfDay)) % MinutesOfDay == MinutesOfDay - 1);
    }

    /// <summary>Returns a number of so many digits; -1 where there is another character.</summary>
    private static int Number(string text, int start, int length)
    {
        int number = 0;
        for (int i = start; i < start + length; i++)
        {
            if (!IsDigit(text[i]))
            {
                return -1;
            }

            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
