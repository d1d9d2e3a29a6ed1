using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes SG1008: removes the item that is already in the list.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDuplicateCodeFix)), Shared]
public sealed class RemoveDuplicateCodeFix : ValueCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.Duplicates, DiagnosticIds.DuplicatesOnSomePath);

    private protected override bool KeepsContent => true;

    private protected override Repair? FindRepair(CodeFixDocument file, AssignedValue value, Diagnostic diagnostic)
    {
        SyntaxNode item = value.Expression.Parent is ExpressionElementSyntax or ArgumentSyntax ? value.Expression.Parent : value.Expression;
        if (!value.IsItem
            || ItemList.OfCollection(value.Assignment.Right) is not { } list
            || list.Owner.ContainsDirectives
            || list.IndexOf(item) is not (>= 0 and var index)
            || value.Constraints.Checks.OfType<ItemCountCheck>().Any(check => list.Count <= check.Minimum))
        {
            return null;
        }

        return new Repair($"Remove the duplicate '{item}'", nameof(RemoveDuplicateCodeFix), edits => edits.RemoveItem(list, index));
    }
}
