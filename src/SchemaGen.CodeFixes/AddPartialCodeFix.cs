using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.Declarations;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes SG0013: adds <c>partial</c> to the record and to the types that it is nested in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPartialCodeFix)), Shared]
public sealed class AddPartialCodeFix : RepairCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.CannotComplete);

    private protected override bool KeepsContent => true;

    private protected override IEnumerable<Repair> FindRepairs(CodeFixDocument file, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(DiagnosticProperties.AddPartial, out string? partial) && partial is not null
            && file.NodeOf(diagnostic) is TypeDeclarationSyntax declaration)
        {
            yield return new Repair("Make it partial", nameof(AddPartialCodeFix), edits =>
            {
                IEnumerable<TypeDeclarationSyntax> types = declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>();
                foreach (TypeDeclarationSyntax incomplete in types.Where(static type => !CompletionObstacles.IsPartial(type)))
                {
                    // It has to be the last modifier.
                    edits.Insert(incomplete.Keyword.SpanStart, "partial ");
                }
            });
        }
    }
}
