using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SchemaGen.CodeFixes.Values;

/// <summary>Names and texts as C# spells them.</summary>
internal static class Names
{
    /// <summary>A member of an enum, with its type.</summary>
    public static string Of(FixedFile file, IFieldSymbol member, int position) => file.NameOf(member.ContainingType, position) + "." + Escape(member.Name);

    /// <summary>A name that may be a keyword.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
