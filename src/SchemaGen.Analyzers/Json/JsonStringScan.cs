namespace SchemaGen.Json;

/// <summary>Where a string ends, and what was met on the way.</summary>
/// <param name="End">Behind the closing quote; where that is missing, the end of the line or of the text.</param>
/// <param name="IsClosed">Whether the closing quote is there.</param>
/// <param name="HasEscapes">Whether a backslash stands in it.</param>
internal readonly record struct JsonStringScan(int End, bool IsClosed, bool HasEscapes)
{
    /// <summary>Reads the string whose opening quote, of either sort, stands at <paramref name="start"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The opening quote.</param>
    /// <param name="diagnostics">Where to report what is wrong in it, or null to pass over it.</param>
    /// <param name="reportsUnclosed">Whether it is news that the string is not closed.</param>
    public static JsonStringScan Read(string text, int start, JsonDiagnosticBag? diagnostics, bool reportsUnclosed)
    {
        JsonDiagnosticBag? closingFaults = reportsUnclosed ? diagnostics : null;
        char quote = text[start];
        bool hasEscapes = false;
        int position = start + 1;
        while (position < text.Length)
        {
            char c = text[position];
            if (c == quote)
            {
                return new JsonStringScan(position + 1, IsClosed: true, hasEscapes);
            }

            if (c == '\\')
            {
                hasEscapes = true;
                position = SkipEscape(text, position, diagnostics);
            }
            else if (c is '\n' or '\r')
            {
                // A string never spans lines in JSON. Taken as ending here, one forgotten quote does not swallow the members below.
                closingFaults?.AddSyntax(JsonSpan.FromBounds(start, position), "the string is not closed: '\"' is expected before the end of the line");
                return new JsonStringScan(position, IsClosed: false, hasEscapes);
            }
            else
            {
                if (c < ' ')
                {
                    diagnostics?.AddSyntax(new JsonSpan(position, 1), c, static c => $"the control character {JsonQuote.CodePoint(c)} must be escaped in a string");
                }

                position++;
            }
        }

        closingFaults?.AddSyntax(JsonSpan.FromBounds(start, position), "the string is not closed: '\"' is expected, but the text ends");
        return new JsonStringScan(position, IsClosed: false, hasEscapes);
    }

    private static int SkipEscape(string text, int start, JsonDiagnosticBag? diagnostics)
    {
        // Before the end of a line, the error is that the string is not closed there.
        if (start + 1 == text.Length || text[start + 1] is '\n' or '\r')
        {
            return start + 1;
        }

        int length = JsonEscapes.Measure(text, start, text.Length);
        if (length > 0)
        {
            return start + length;
        }

        int end = start - length;
        diagnostics?.AddSyntax(JsonSpan.FromBounds(start, end), JsonQuote.Show(text, start, end), text[start + 1] == 'u'
            ? static shown => $"{shown} is not an escape in JSON: four hexadecimal digits must follow '\\u'"
            : static shown => $"{shown} is not an escape in JSON");
        return end;
    }
}
