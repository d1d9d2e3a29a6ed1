using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes SG0012: replaces the slug with the nearest one that has a schema file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceSlugCodeFix)), Shared]
public sealed class ReplaceSlugCodeFix : RepairCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.UnknownSlug);

    private protected override bool KeepsContent => true;

    private protected override IEnumerable<Repair> FindRepairs(CodeFixDocument file, Diagnostic diagnostic)
    {
        // A slug that is not written here, but is a constant from elsewhere, is left alone.
        if (diagnostic.Properties.TryGetValue(DiagnosticProperties.Replacement, out string? slug) && slug is not null
            && file.NodeOf(diagnostic) is LiteralExpressionSyntax literal
            && literal.IsKind(SyntaxKind.StringLiteralExpression))
        {
            yield return new Repair($"Use the slug '{slug}'", nameof(ReplaceSlugCodeFix), edits => edits.Replace(literal.Span, Names.Quote(slug)));
        }
    }
}
