using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.CodeFixes.Values;

/// <summary>Reads and shortens string literals, in all their forms.</summary>
internal static class TextLiteral
{
    /// <summary>The token of the literal that an expression is; null where it is something else.</summary>
    public static SyntaxToken? Find(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal.Token : null;

    /// <summary>The first characters of a text, counted as code points: the halves of a surrogate pair stay together.</summary>
    public static string CutValue(string text, int codePoints)
    {
        int end = 0;
        for (int count = 0; count < codePoints && end < text.Length; count++)
        {
            end += char.IsSurrogatePair(text, end) ? 2 : 1;
        }

        return text.Substring(0, end);
    }

    /// <summary>The literal with the beginning of its text. It keeps its form where it has no escapes.</summary>
    public static string Cut(SyntaxToken literal, string text)
    {
        (int start, int length) = Content(literal);
        return start >= 0 && literal.Text.Substring(start, length) == literal.ValueText && text.Length > 0 && text[text.Length - 1] != '"'
            ? literal.Text.Substring(0, start) + text + literal.Text.Substring(start + length)
            : Names.Quote(text);
    }

    /// <summary>The position of the text between the quotes; a start of -1 where it has several lines, or none.</summary>
    public static (int Start, int Length) Content(SyntaxToken literal)
    {
        string source = literal.Text;
        int open = source.StartsWith("@", StringComparison.Ordinal) ? 1 : 0;
        int quotes = 0;
        if (literal.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
        {
            quotes = source.Length - source.TrimStart('"').Length;
        }
        else if (literal.IsKind(SyntaxKind.StringLiteralToken))
        {
            quotes = 1;
        }

        int length = source.Length - open - (2 * quotes);
        return quotes > 0 && length > 0 ? (open + quotes, length) : (-1, 0);
    }
}
