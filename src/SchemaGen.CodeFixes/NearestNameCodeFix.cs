using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes the compiler's CS0117: replaces a name that does not exist with the one that it misspells, of a property of an input record or of a member of its enums.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestNameCodeFix)), Shared]
public sealed class NearestNameCodeFix : RepairCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CS0117");

    private protected override bool KeepsContent => true;

    private protected override IEnumerable<Repair> FindRepairs(CodeFixDocument file, Diagnostic diagnostic) =>
        NearestName.Find(file, diagnostic) is { OtherNumbers: 0 } nearest
            ? [new Repair($"Use '{nearest.Replacement}'", nameof(NearestNameCodeFix), edits => edits.Replace(nearest.Written.Span, nearest.Replacement))]
            : [];
}
