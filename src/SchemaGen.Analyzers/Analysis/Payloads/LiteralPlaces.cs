namespace SchemaGen.Analysis.Payloads;

/// <summary>Finds the index in the source of a literal of each character of its text, and of the end.</summary>
internal static class LiteralPlaces
{
    public static List<int> OfRegular(string source)
    {
        var places = new List<int>(source.Length);
        int i = 1;
        while (i < source.Length && source[i] != '"')
        {
            (int length, int characters) = source[i] == '\\' && i + 1 < source.Length ? Escape(source, i) : (1, 1);
            for (int character = 0; character < characters; character++)
            {
                places.Add(i);
            }

            i += length;
        }

        places.Add(i);
        return places;
    }

    public static List<int> OfVerbatim(string source)
    {
        var places = new List<int>(source.Length);
        int i = 2;
        for (; i < source.Length; i++)
        {
            bool isQuote = source[i] == '"';
            if (isQuote && (i + 1 == source.Length || source[i + 1] != '"'))
            {
                break;
            }

            places.Add(i);
            i += isQuote ? 1 : 0;
        }

        places.Add(i);
        return places;
    }

    public static List<int> OfRawLine(string source)
    {
        int quotes = Quotes(source);
        var places = new List<int>(source.Length);
        for (int i = quotes; i <= source.LastIndexOf('"') + 1 - quotes; i++)
        {
            places.Add(i);
        }

        return places;
    }

    public static List<int> OfRawLines(string source)
    {
        int quotes = Quotes(source);
        int end = source.LastIndexOf('"') + 1 - quotes;
        int lastLine = end;
        while (lastLine > 0 && source[lastLine - 1] is not ('\n' or '\r'))
        {
            lastLine--;
        }

        int indentation = end - lastLine;
        int lastBreak = lastLine - (lastLine > 1 && source[lastLine - 1] == '\n' && source[lastLine - 2] == '\r' ? 2 : 1);
        var places = new List<int>(source.Length);
        int i = source.IndexOf('\n') is var feed && feed >= 0 ? feed + 1 : source.IndexOf('\r') + 1;
        while (i <= lastBreak)
        {
            int skipped = 0;
            while (skipped < indentation && i < lastBreak && source[i] is ' ' or '\t')
            {
                i++;
                skipped++;
            }

            while (i < lastBreak && source[i] is not ('\n' or '\r'))
            {
                places.Add(i++);
            }

            if (i < lastBreak && source[i] == '\r' && source[i + 1] == '\n')
            {
                places.Add(i++);
            }

            // Of the last line, the end.
            places.Add(i++);
        }

        return places;
    }

    private static int Quotes(string source)
    {
        int quotes = 0;
        while (quotes < source.Length && source[quotes] == '"')
        {
            quotes++;
        }

        return quotes;
    }

    /// <summary>The length of an escape in the source, and in UTF-16.</summary>
    private static (int Length, int Characters) Escape(string source, int start) => source[start + 1] switch
    {
        'u' => (6, 1),
        'x' => (2 + Digits(source, start + 2, 4), 1),
        'U' => (10, start + 10 <= source.Length && string.CompareOrdinal(source, start + 2, "0000", 0, 4) != 0 ? 2 : 1),
        _ => (2, 1),
    };

    private static int Digits(string source, int start, int most)
    {
        int count = 0;
        while (count < most && start + count < source.Length && Uri.IsHexDigit(source[start + count]))
        {
            count++;
        }

        return count;
    }
}
