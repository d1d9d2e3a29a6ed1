using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>SG0013: adds <c>partial</c> to the record and to the types that it is nested in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPartialCodeFix)), Shared]
public sealed class AddPartialCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.CannotComplete);

    // Not the batch fixer: two records nested in one type both make that type partial.
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
            ? AddPartial(document, root, diagnostics.Where(IsFixable).Select(diagnostic => FindDeclaration(root, diagnostic)))
            : document);

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (IsFixable(diagnostic) && FindDeclaration(root, diagnostic) is { } declaration)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Make it partial",
                        _ => Task.FromResult(AddPartial(context.Document, root, [declaration])),
                        equivalenceKey: nameof(AddPartialCodeFix)),
                    diagnostic);
            }
        }
    }

    private static bool IsFixable(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.AddPartial, out string? partial) && partial is not null;

    private static TypeDeclarationSyntax? FindDeclaration(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindToken(diagnostic.Location.SourceSpan.Start).Parent as TypeDeclarationSyntax;

    private static Document AddPartial(Document document, SyntaxNode root, IEnumerable<TypeDeclarationSyntax?> declarations)
    {
        IEnumerable<TypeDeclarationSyntax> incomplete = declarations
            .SelectMany(static declaration => declaration?.AncestorsAndSelf().OfType<TypeDeclarationSyntax>() ?? [])
            .Where(static declaration => !CompletionObstacles.IsPartial(declaration))
            .Distinct();
        return document.WithSyntaxRoot(root.ReplaceNodes(incomplete, static (_, declaration) => PartialModifier.Add(declaration)));
    }
}
