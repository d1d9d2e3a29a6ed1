using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes SG1009: replaces null with a value to fill in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FillInNullCodeFix)), Shared]
public sealed class FillInNullCodeFix : ReplaceValueCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DiagnosticIds.RequiredMissing, DiagnosticIds.RequiredMissingOnSomePath);

    private protected override bool KeepsContent => false;

    private protected override string? FindReplacement(CodeFixDocument file, AssignedValue choice) =>
        !choice.IsItem && NullLiteral.Is(choice.Expression) ? new Placeholders(file, choice.Expression.SpanStart).Create(choice.Property) : null;
}
