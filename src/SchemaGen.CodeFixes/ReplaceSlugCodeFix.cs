using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>SG0012: takes the nearest slug that has a schema file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceSlugCodeFix)), Shared]
public sealed class ReplaceSlugCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.UnknownSlug);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // A slug that is not written here, but a constant from elsewhere, is left alone.
            if (diagnostic.Properties.TryGetValue(DiagnosticProperties.Replacement, out string? slug) && slug is not null
                && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal
                && literal.IsKind(SyntaxKind.StringLiteralExpression))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use the slug '{slug}'",
                        _ => Task.FromResult(Replace(context.Document, root, literal, slug)),
                        equivalenceKey: nameof(ReplaceSlugCodeFix)),
                    diagnostic);
            }
        }
    }

    private static Document Replace(Document document, SyntaxNode root, LiteralExpressionSyntax literal, string slug) =>
        document.WithSyntaxRoot(root.ReplaceToken(literal.Token, SyntaxFactory.Literal(slug).WithTriviaFrom(literal.Token)));
}
