using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>SG1007: the nearest multiple that is allowed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestMultipleCodeFix)), Shared]
public sealed class NearestMultipleCodeFix : ValueCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.MultipleOf, DiagnosticIds.MultipleOfOnSomePath);

    private protected override Repair? FindRepair(FixedFile file, AssignedValue value, Diagnostic diagnostic) =>
        NearestNumber.Find(file, value, out _) is { } number ? Replace(value, number) : null;
}
