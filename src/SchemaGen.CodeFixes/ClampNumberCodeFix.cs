using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes SG1001: replaces a constant with the nearest allowed number, and wraps any other expression in <c>Math.Clamp</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClampNumberCodeFix)), Shared]
public sealed class ClampNumberCodeFix : ReplaceValueCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.OutOfRange, DiagnosticIds.OutOfRangeOnSomePath);

    private protected override bool KeepsContent => false;

    private protected override Repair? FindRepair(CodeFixDocument file, AssignedValue value, Diagnostic diagnostic)
    {
        if (value.Choices.All(choice => file.Model.GetConstantValue(choice.Expression).HasValue))
        {
            return base.FindRepair(file, value, diagnostic);
        }

        return ClampedNumber.Find(file, value) is { } clamped
            ? new Repair($"Use '{clamped.Substring(0, clamped.IndexOf('('))}'", nameof(ClampNumberCodeFix), edits => edits.Replace(value.Expression.Span, clamped))
            : null;
    }

    private protected override string? FindReplacement(CodeFixDocument file, AssignedValue choice) => NearestNumber.Find(file, choice);
}
