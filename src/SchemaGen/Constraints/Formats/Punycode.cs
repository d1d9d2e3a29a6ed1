using System.Text;

namespace SchemaGen.Constraints.Formats;

/// <summary>Punycode (RFC 3492). <see cref="System.Globalization.IdnMapping"/> differs from system to system.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int FirstCodePoint = 128;
    private const int FirstBias = 72;

    /// <summary>Returns the text, or null where the encoding is not valid.</summary>
    public static string? Decode(string text)
    {
        int delimiter = text.LastIndexOf('-');
        var output = new List<int>();
        for (int i = 0; i < delimiter; i++)
        {
            output.Add(text[i]);
        }

        long codePoint = FirstCodePoint;
        int bias = FirstBias;
        long index = 0;
        for (int position = delimiter < 0 ? 0 : delimiter + 1; position < text.Length;)
        {
            long before = index;
            long weight = 1;
            for (int k = Base; ; k += Base)
            {
                int digit = position < text.Length ? Digit(text[position++]) : -1;
                index += digit * weight;
                if (digit < 0 || index > int.MaxValue)
                {
                    return null;
                }

                int threshold = Threshold(k, bias);
                if (digit < threshold)
                {
                    break;
                }

                weight *= Base - threshold;
            }

            int count = output.Count + 1;
            bias = Adapt(index - before, count, before == 0);
            codePoint += index / count;
            index %= count;
            if (codePoint is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
            {
                return null;
            }

            output.Insert((int)index++, (int)codePoint);
        }

        return output.Count == 0 ? null : string.Concat(output.Select(char.ConvertFromUtf32));
    }

    /// <summary>Returns the encoding of a text; null where half a surrogate pair stands in it.</summary>
    public static string? Encode(string text)
    {
        List<int>? input = CodePoints.Of(text);
        if (input is null)
        {
            return null;
        }

        var output = new StringBuilder();
        foreach (int basic in input.Where(static c => c < FirstCodePoint))
        {
            output.Append((char)basic);
        }

        int handled = output.Length;
        int basics = handled;
        if (basics > 0)
        {
            output.Append('-');
        }

        int bias = FirstBias;
        long delta = 0;
        for (long codePoint = FirstCodePoint; handled < input.Count; codePoint++, delta++)
        {
            long next = input.Where(c => c >= codePoint).Min();
            delta += (next - codePoint) * (handled + 1);
            codePoint = next;
            foreach (int c in input)
            {
                if (c < codePoint)
                {
                    delta++;
                }
                else if (c == codePoint)
                {
                    AppendNumber(output, delta, bias);
                    bias = Adapt(delta, handled + 1, handled == basics);
                    delta = 0;
                    handled++;
                }
            }
        }

        return output.ToString();
    }

    private static void AppendNumber(StringBuilder output, long number, int bias)
    {
        for (int k = Base; ; k += Base)
        {
            int threshold = Threshold(k, bias);
            if (number < threshold)
            {
                output.Append(Character((int)number));
                return;
            }

            output.Append(Character((int)(threshold + ((number - threshold) % (Base - threshold)))));
            number = (number - threshold) / (Base - threshold);
        }
    }

    private static int Threshold(int k, int bias) => Math.Max(1, Math.Min(26, k - bias));

    private static int Adapt(long delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / 700 : delta / 2;
        delta += delta / count;
        int k = 0;
        for (; delta > 35 * 26 / 2; k += Base)
        {
            delta /= Base - 1;
        }

        return k + (int)(Base * delta / (delta + 38));
    }

    private static int Digit(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= 'A' and <= 'Z' => c - 'A',
        >= '0' and <= '9' => c - '0' + 26,
        _ => -1,
    };

    private static char Character(int digit) => (char)(digit < 26 ? 'a' + digit : '0' + digit - 26);
}
