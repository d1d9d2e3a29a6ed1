using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SchemaGen.CodeFixes.Editing;

/// <summary>Examines the layout of a file's text around a token.</summary>
internal static class Layout
{
    /// <summary>The indentation of a line one level deeper.</summary>
    public static string Deeper(string indentation) => indentation + (indentation.IndexOf('\t') >= 0 ? "\t" : "    ");

    public static bool IsFirstOnLine(SourceText text, SyntaxToken token)
    {
        TextLine line = text.Lines.GetLineFromPosition(token.SpanStart);
        return Indentation(text, token).Length == token.SpanStart - line.Start;
    }

    public static bool IsLastOnLine(SyntaxToken token) => LineBreak(token) is not null;

    /// <summary>The white space that the token's line begins with.</summary>
    public static string Indentation(SourceText text, SyntaxToken token)
    {
        TextLine line = text.Lines.GetLineFromPosition(token.SpanStart);
        int end = line.Start;
        while (end < token.SpanStart && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    /// <summary>The end of the line after a token that is the last one of its line; a comment may be between.</summary>
    public static SyntaxTrivia? LineBreak(SyntaxToken token)
    {
        foreach (SyntaxTrivia trivia in token.TrailingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return trivia;
            }
        }

        return null;
    }

    /// <summary>The line ending of the file.</summary>
    public static string NewLine(SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>The end of the blanks after a position.</summary>
    public static int SkipBlanks(SourceText text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }
}
