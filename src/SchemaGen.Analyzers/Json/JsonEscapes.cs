using System.Text;

namespace SchemaGen.Json;

/// <summary>Reads the escapes in strings: RFC 8259, section 7.</summary>
internal static class JsonEscapes
{
    /// <summary>
    /// Measures the escape at the backslash at <paramref name="start"/>; the result is negative for a piece that is not an escape.
    /// Nothing at or after <paramref name="end"/> belongs to it.
    /// </summary>
    public static int Measure(string text, int start, int end)
    {
        if (start + 1 >= end)
        {
            return -1;
        }

        char c = text[start + 1];
        if (c == 'u')
        {
            int digits = start + 2;
            while (digits < end && digits < start + 6 && HexValue(text[digits]) >= 0)
            {
                digits++;
            }

            return digits == start + 6 ? 6 : start - digits;
        }

        if (Simple(c) != '\0')
        {
            return 2;
        }

        // A surrogate pair after the backslash is one character to the reader of the message.
        return start + 2 < end && char.IsSurrogatePair(c, text[start + 2]) ? -3 : -2;
    }

    /// <summary>The text between the quotes with its escapes resolved. What is not an escape stays as it is written.</summary>
    public static string Resolve(string text, int start, int end)
    {
        var result = new StringBuilder(end - start);
        int copied = start;
        int position = start;
        while (position < end)
        {
            if (text[position] != '\\')
            {
                position++;
                continue;
            }

            int length = Measure(text, position, end);
            if (length < 0)
            {
                position -= length;
                continue;
            }

            result.Append(text, copied, position - copied);
            result.Append(length == 2 ? Simple(text[position + 1]) : CodeUnit(text, position + 2));
            position += length;
            copied = position;
        }

        return result.Append(text, copied, end - copied).ToString();
    }

    private static char Simple(char c) => c switch
    {
        '"' or '\\' or '/' => c,
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => '\0',
    };

    private static char CodeUnit(string text, int start)
    {
        int value = 0;
        for (int i = start; i < start + 4; i++)
        {
            value = (value << 4) | HexValue(text[i]);
        }

        return (char)value;
    }

    private static int HexValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
