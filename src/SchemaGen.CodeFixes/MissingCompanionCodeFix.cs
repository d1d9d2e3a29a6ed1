using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes SG1005: adds the companion with a value to fill in, or removes the assignment of the dependent property.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingCompanionCodeFix)), Shared]
public sealed class MissingCompanionCodeFix : RepairCodeFix
{
    internal const string AddKind = nameof(MissingCompanionCodeFix) + ".Add";
    internal const string RemoveKind = nameof(MissingCompanionCodeFix) + ".Remove";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DiagnosticIds.MissingCompanion, DiagnosticIds.MissingCompanionOnSomePath);

    private protected override bool KeepsContent => false;

    private protected override IEnumerable<Repair> FindRepairs(CodeFixDocument file, Diagnostic diagnostic)
    {
        if (file.NodeOf(diagnostic) is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { ContainsDirectives: false } initializer } assignment
            || file.Model.GetSymbolInfo(assignment.Left).Symbol is not IPropertySymbol dependent)
        {
            yield break;
        }

        if (diagnostic.Properties.TryGetValue(DiagnosticProperties.Companion, out string? name)
            && dependent.ContainingType.GetMembers(name ?? "").OfType<IPropertySymbol>().FirstOrDefault() is { } companion
            && AddedCompanion.Find(file, initializer, companion, NullAt(diagnostic)) is { } add)
        {
            yield return new Repair($"Add '{name}'", AddKind, add);
        }

        if (!dependent.IsRequired && ItemList.Of(initializer) is { } list)
        {
            yield return new Repair($"Remove '{dependent.Name}'", RemoveKind, edits => edits.RemoveItem(list, list.IndexOf(assignment)));
        }
    }

    private static int? NullAt(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.NullAt, out string? text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int position)
            ? position
            : null;
}
