using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.CodeFixes.Fixing;

namespace SchemaGen.CodeFixes.Values;

/// <summary>Writes names and texts as C#.</summary>
internal static class Names
{
    /// <summary>The name of a member of an enum, with its type.</summary>
    public static string Of(CodeFixDocument file, IFieldSymbol member, int position) => file.NameOf(member.ContainingType, position) + "." + Escape(member.Name);

    /// <summary>Escapes a name that is a reserved keyword. A contextual keyword, such as <c>value</c>, stays as the user writes it.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
