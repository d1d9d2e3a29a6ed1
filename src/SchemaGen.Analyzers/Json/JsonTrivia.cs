namespace SchemaGen.Json;

/// <summary>
/// What stands between tokens: white space, and what people put there although JSON has no place for it. That is reported
/// and passed over, so it never disturbs how the rest is read.
/// </summary>
internal sealed class JsonTrivia(string text, JsonDiagnosticBag diagnostics)
{
    private static readonly char[] s_lineBreaks = ['\n', '\r'];

    /// <summary>No <c>*/</c> follows any more, so that a text full of <c>/*</c> is not searched again and again.</summary>
    private bool _blockCommentIsNeverClosed;

    /// <summary>The position of the next token at or after <paramref name="position"/>.</summary>
    public int Skip(int position)
    {
        while (true)
        {
            position = SkipWhiteSpace(text, position);

            // Everything that is skipped below is an error; the fast path is for the text that has none.
            if (position == text.Length || text[position] is > ' ' and < '\x7F' and not ('/' or '#'))
            {
                return position;
            }

            int end = SkipFault(position);
            if (end == position)
            {
                return position;
            }

            position = end;
        }
    }

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

    private int SkipFault(int start)
    {
        int end = CommentEnd(start);
        if (end > start)
        {
            diagnostics.AddSyntax(JsonSpan.FromBounds(start, end), "JSON has no comments");
            return end;
        }

        while (end < text.Length && IsForeignWhiteSpace(text[end]))
        {
            end++;
        }

        if (end > start)
        {
            diagnostics.AddSyntax(JsonSpan.FromBounds(start, end), text[start], static c => $"{JsonQuote.CodePoint(c)} is not white space in JSON");
        }

        return end;
    }

    /// <summary>The end of the comment that starts at <paramref name="start"/>; that place itself when there is none.</summary>
    private int CommentEnd(int start)
    {
        char next = start + 1 < text.Length ? text[start + 1] : '\0';
        if (text[start] == '#' || (text[start] == '/' && next == '/'))
        {
            int lineEnd = text.IndexOfAny(s_lineBreaks, start);
            return lineEnd < 0 ? text.Length : lineEnd;
        }

        if (text[start] != '/' || next != '*' || _blockCommentIsNeverClosed)
        {
            return start;
        }

        int close = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        _blockCommentIsNeverClosed = close < 0;
        return close < 0 ? start : close + 2;
    }
}
