using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>SG1009: a value to fill in, in place of null.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FillInNullCodeFix)), Shared]
public sealed class FillInNullCodeFix : ValueCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DiagnosticIds.RequiredMissing, DiagnosticIds.RequiredMissingOnSomePath);

    private protected override Repair? FindRepair(FixedFile file, AssignedValue value, Diagnostic diagnostic) =>
        !value.IsItem && NullLiteral.Is(value.Expression) && new Placeholders(file, value.Expression.SpanStart).Create(value.Property) is { } placeholder
            ? Replace(value, placeholder)
            : null;
}
