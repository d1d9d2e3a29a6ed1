using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes the compiler's CS0117 where the nearest name has another number, as <c>Ratio4x5</c> for <c>Ratio4x3</c>: that is another value, which somebody has to choose. Where more than one number differs, nothing is near.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OtherNumberCodeFix)), Shared]
public sealed class OtherNumberCodeFix : RepairCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CS0117");

    private protected override bool KeepsContent => false;

    private protected override IEnumerable<Repair> FindRepairs(CodeFixDocument file, Diagnostic diagnostic) =>
        NearestName.Find(file, diagnostic) is { OtherNumbers: 1 } nearest
            ? [new Repair($"Use '{nearest.Replacement}'", nameof(OtherNumberCodeFix), edits => edits.Replace(nearest.Written.Span, nearest.Replacement))]
            : [];
}
