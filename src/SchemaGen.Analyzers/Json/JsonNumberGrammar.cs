namespace SchemaGen.Json;

/// <summary>Checks numbers against RFC 8259, section 6.</summary>
internal static class JsonNumberGrammar
{
    public static bool IsStart(char c) => IsDigit(c) || c is '-' or '+' or '.';

    /// <summary>
    /// The end of everything that a person would see as one number, right or wrong: <c>0x1F</c>, <c>1_000</c> and <c>1.2.3</c> are one
    /// mistake each, not three tokens.
    /// </summary>
    public static int RunEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && (IsDigit(text[end]) || text[end] is '-' or '+' or '.' or '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
        {
            end++;
        }

        return end;
    }

    /// <summary>Why the run is not a number; null when it is one.</summary>
    public static string? Problem(string text, int start, int end)
    {
        int position = start;
        if (text[position] == '-')
        {
            position++;
        }

        if (position < end && text[position] == '+')
        {
            return "it has a '+' in front";
        }

        int digits = position;
        if (!SkipDigits(text, ref position, end))
        {
            return position < end && text[position] == '.' ? "a digit is missing before the '.'" : "a digit is missing after the '-'";
        }

        if (text[digits] == '0' && position - digits > 1)
        {
            return "it has a zero in front";
        }

        if (position < end && text[position] == '.')
        {
            position++;
            if (!SkipDigits(text, ref position, end))
            {
                return "a digit is missing after the '.'";
            }
        }

        if (position < end && text[position] is 'e' or 'E')
        {
            position++;
            if (position < end && text[position] is '+' or '-')
            {
                position++;
            }

            if (!SkipDigits(text, ref position, end))
            {
                return "a digit is missing in the exponent";
            }
        }

        return position < end ? $"it goes on with {JsonQuote.Show(text, position, end)}" : null;
    }

    private static bool SkipDigits(string text, ref int position, int end)
    {
        int start = position;
        while (position < end && IsDigit(text[position]))
        {
            position++;
        }

        return position > start;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
