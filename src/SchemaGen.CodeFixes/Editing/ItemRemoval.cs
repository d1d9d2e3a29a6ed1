using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaGen.CodeFixes.Editing;

/// <summary>
/// Removes neighbouring items from a list, with what belongs to them: a comma, and on lines of their own these lines with a comment beside
/// the item. A comment on a line of its own stays.
/// </summary>
internal static class ItemRemoval
{
    /// <summary>The spans to delete.</summary>
    public static IEnumerable<TextSpan> Find(SourceText text, ItemList list, int first, int last)
    {
        SyntaxToken start = list[first].GetFirstToken();
        SyntaxToken end = list.End(last);
        bool hasLines = Layout.IsFirstOnLine(text, start) && Layout.IsLastOnLine(end);
        if (list.Comma(last) is null && first > 0)
        {
            // The last item has no comma, so the one before must lose its own.
            SyntaxToken comma = list.End(first - 1);
            if (!hasLines && !HasComment(text, comma, start))
            {
                yield return TextSpan.FromBounds(comma.SpanStart, end.Span.End);
                yield break;
            }

            yield return comma.Span;
        }

        if (hasLines)
        {
            yield return TextSpan.FromBounds(text.Lines.GetLineFromPosition(start.SpanStart).Start, end.FullSpan.End);
        }
        else if (Layout.IsLastOnLine(end) && !Layout.IsFirstOnLine(text, start))
        {
            // The token before it is now the last of the line.
            yield return TextSpan.FromBounds(start.GetPreviousToken().Span.End, end.Span.End);
        }
        else
        {
            yield return TextSpan.FromBounds(start.SpanStart, Layout.SkipBlanks(text, end.Span.End));
        }
    }

    private static bool HasComment(SourceText text, SyntaxToken left, SyntaxToken right) =>
        !string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(left.Span.End, right.SpanStart)));
}
