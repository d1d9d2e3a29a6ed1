using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.CodeFixes;

/// <summary>Adds the modifier <c>partial</c>, which has to be the last one, and keeps all trivia.</summary>
internal static class PartialModifier
{
    public static TypeDeclarationSyntax Add(TypeDeclarationSyntax declaration)
    {
        // What stands before the keyword (an indentation, a comment) stands before `partial` now.
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword)
            .WithLeadingTrivia(declaration.Keyword.LeadingTrivia)
            .WithTrailingTrivia(SyntaxFactory.Space);
        return declaration
            .WithKeyword(declaration.Keyword.WithLeadingTrivia())
            .WithModifiers(declaration.Modifiers.Add(partial));
    }
}
