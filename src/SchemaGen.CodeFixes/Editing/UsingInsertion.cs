using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SchemaGen.CodeFixes.Editing;

/// <summary>Inserts <c>using</c> directives: in order among those that are there, or otherwise at the top of the file.</summary>
internal static class UsingInsertion
{
    public static IEnumerable<TextChange> Find(CompilationUnitSyntax root, SourceText text, IEnumerable<string> names)
    {
        string newLine = Layout.NewLine(text);
        string[] ordered = names.OrderBy(Key, StringComparer.Ordinal).ToArray();
        SyntaxList<UsingDirectiveSyntax> usings = root.Usings;
        if (usings.Count > 0)
        {
            return ordered.Select(name => Find(usings, name, newLine));
        }

        return ordered.Length == 0 ? [] : [Insert(Top(root, text), string.Concat(ordered.Select(name => $"using {name};{newLine}")) + newLine)];
    }

    private static TextChange Find(SyntaxList<UsingDirectiveSyntax> usings, string name, string newLine) =>
        usings.LastOrDefault(directive => StandsBefore(directive, name)) is { } before
            ? Insert(before.Span.End, $"{newLine}using {name};")
            : Insert(usings[0].SpanStart, $"using {name};{newLine}");

    private static bool StandsBefore(UsingDirectiveSyntax directive, string name) =>
        directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)
        || (directive is { Alias: null, StaticKeyword.RawKind: 0, Name: { } other } && string.CompareOrdinal(Key(other.ToString()), Key(name)) < 0);

    /// <summary>The sort key of a namespace: <c>System</c> comes first.</summary>
    private static string Key(string name) => (name == "System" || name.StartsWith("System.", StringComparison.Ordinal) ? "0" : "1") + name;

    /// <summary>The position after the comments and directives that a file may begin with, and before what belongs to the first declaration.</summary>
    private static int Top(CompilationUnitSyntax root, SourceText text)
    {
        SyntaxToken first = root.GetFirstToken(includeZeroWidth: true);
        int line = text.Lines.GetLineFromPosition(first.SpanStart).LineNumber;
        while (line > 0 && text.Lines[line - 1].ToString().TrimStart() is { Length: > 0 } above && above[0] != '#')
        {
            line--;
        }

        return text.Lines[line].Start;
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
