namespace SchemaGen.Json;

/// <summary>
/// What stands between tokens: white space, and what people put there although JSON has no place for it. That is reported
/// and passed over, so it never disturbs how the rest is read.
/// </summary>
internal static class JsonTrivia
{
    public static bool IsWhiteSpace(char c) => c is ' ' or '\t' or '\n' or '\r';

    /// <summary>White space to the eye that is none in JSON: no-break and typographic spaces, form feed, a byte order mark in the middle.</summary>
    public static bool IsForeignWhiteSpace(char c) => !IsWhiteSpace(c) && (c is '\uFEFF' or '\u200B' || char.IsWhiteSpace(c));

    /// <summary>The position of the first character at or after <paramref name="position"/> that is not JSON's white space.</summary>
    public static int SkipWhiteSpace(string text, int position)
    {
        while (position < text.Length && IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>The end of the comment that starts at <paramref name="start"/>, or -1 when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the comment would start.</param>
    /// <param name="blockIsNeverClosed">Remembers that no <c>*/</c> follows, so that a text full of <c>/*</c> is not searched again and again.</param>
    public static int CommentEnd(string text, int start, ref bool blockIsNeverClosed)
    {
        if (text[start] == '#')
        {
            return LineEnd(text, start);
        }

        if (text[start] != '/' || start + 1 >= text.Length)
        {
            return -1;
        }

        if (text[start + 1] == '/')
        {
            return LineEnd(text, start);
        }

        if (text[start + 1] != '*' || blockIsNeverClosed)
        {
            return -1;
        }

        int close = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        blockIsNeverClosed = close < 0;
        return close < 0 ? -1 : close + 2;
    }

    public static int ForeignWhiteSpaceEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && IsForeignWhiteSpace(text[end]))
        {
            end++;
        }

        return end;
    }

    private static int LineEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        return end;
    }
}
