using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SchemaGen.CodeFixes.Editing;

/// <summary>Adds assignments to the end of an object's initialiser, laid out like those that are there; creates the initialiser where there is none.</summary>
internal static class MemberInsertion
{
    /// <summary>Finds the insertions.</summary>
    /// <param name="text">The file.</param>
    /// <param name="target">The initialiser, or the creation that has none.</param>
    /// <param name="members">Assignments such as <c>N = 1</c>.</param>
    public static IEnumerable<TextChange> Find(SourceText text, SyntaxNode target, IReadOnlyList<string> members) => target switch
    {
        InitializerExpressionSyntax { Expressions.Count: > 0 } initializer => Append(text, ItemList.Of(initializer)!, members),
        InitializerExpressionSyntax initializer => [Fill(text, initializer, members)],
        _ => [Insert(target.Span.End, Create(text, target, members))],
    };

    private static IEnumerable<TextChange> Append(SourceText text, ItemList list, IReadOnlyList<string> members)
    {
        int last = list.Count - 1;
        SyntaxToken first = list[last].GetFirstToken();
        SyntaxToken end = list.End(last);
        bool hasComma = list.Comma(last) is not null;
        if (Layout.IsFirstOnLine(text, first) && Layout.LineBreak(end) is { } lineBreak)
        {
            if (!hasComma)
            {
                yield return Insert(end.Span.End, ",");
            }

            string start = lineBreak.ToString() + Layout.Indentation(text, first);
            yield return Insert(lineBreak.SpanStart, start + string.Join("," + start, members) + (hasComma ? "," : ""));
        }
        else
        {
            string added = string.Join(", ", members);
            yield return Insert(end.Span.End, hasComma ? $" {added}," : ", " + added);
        }
    }

    private static TextChange Fill(SourceText text, InitializerExpressionSyntax initializer, IReadOnlyList<string> members)
    {
        SyntaxToken open = initializer.OpenBraceToken;
        SyntaxToken close = initializer.CloseBraceToken;
        if (Layout.IsLastOnLine(open) && Layout.IsFirstOnLine(text, close))
        {
            return Insert(text.Lines.GetLineFromPosition(close.SpanStart).Start, Lines(text, Layout.Indentation(text, close), members));
        }

        // A comment between the braces stays where it is.
        int start = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(open.Span.End, close.SpanStart))) ? open.Span.End : close.SpanStart;
        return new TextChange(TextSpan.FromBounds(start, close.SpanStart), $" {string.Join(", ", members)} ");
    }

    /// <summary>Creates an initialiser. A single member makes a line no longer than it has to be; several have lines of their own.</summary>
    private static string Create(SourceText text, SyntaxNode creation, IReadOnlyList<string> members)
    {
        if (members.Count == 1)
        {
            return $" {{ {members[0]} }}";
        }

        string indentation = Layout.Indentation(text, creation.GetFirstToken());
        string newLine = Layout.NewLine(text);
        return $"{newLine}{indentation}{{{newLine}{Lines(text, indentation, members)}{indentation}}}";
    }

    private static string Lines(SourceText text, string indentation, IEnumerable<string> members)
    {
        string newLine = Layout.NewLine(text);
        return string.Concat(members.Select(member => Layout.Deeper(indentation) + member + "," + newLine));
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
