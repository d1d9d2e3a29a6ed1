using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes SG1007: replaces the number with the nearest multiple that is allowed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestMultipleCodeFix)), Shared]
public sealed class NearestMultipleCodeFix : ReplaceValueCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.MultipleOf, DiagnosticIds.MultipleOfOnSomePath);

    private protected override bool KeepsContent => false;

    private protected override string? FindReplacement(CodeFixDocument file, AssignedValue choice) => NearestNumber.Find(file, choice);
}
