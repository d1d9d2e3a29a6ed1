using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using SchemaGen.Analysis;
using SchemaGen.Analysis.Payloads;

namespace SchemaGen.Completion;

/// <summary>Completes slugs: in <c>[ModelInput("")]</c>, and where a method of ours takes one.</summary>
[ExportCompletionProvider(nameof(SlugCompletionProvider), LanguageNames.CSharp), Shared]
public sealed class SlugCompletionProvider : LiteralCompletionProvider
{
    private protected override void Provide(LiteralContext literal)
    {
        if (!KnownSlugs.IsSlug(literal.Expression, literal.Model, literal.Cancellation))
        {
            return;
        }

        var files = new SlugSet(literal.Document.Project.AnalyzerOptions);
        bool isDeclaration = literal.Expression.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.AttributeArgumentSyntax;
        List<INamedTypeSymbol> records = KnownSlugs.Records(literal.Model.Compilation, literal.Types, literal.Cancellation).ToList();
        var slugs = new SortedSet<string>(files.All, StringComparer.Ordinal);
        if (!isDeclaration)
        {
            // A record is declared from a schema file of the project; a call may name what another project has a record for.
            slugs.UnionWith(records.Select(literal.Types.SlugOf).OfType<string>());
        }

        foreach (string slug in slugs)
        {
            INamedTypeSymbol? record = records.Find(record => literal.Types.SlugOf(record) == slug);
            literal.Add(new Proposal(slug, slug, record?.Name, record?.GetDocumentationCommentId(), WellKnownIcon.Constant), literal.Text.Span);
        }
    }
}
