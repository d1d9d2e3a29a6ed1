using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.Analysis.Values;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes SG1014: adds <c>https://</c> to what is plainly a host and a path.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddSchemeCodeFix)), Shared]
public sealed class AddSchemeCodeFix : ReplaceValueCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.Media, DiagnosticIds.MediaOnSomePath);

    private protected override bool KeepsContent => true;

    private protected override string? FindReplacement(CodeFixDocument file, AssignedValue choice)
    {
        if (TextLiteral.Find(choice.Expression) is not { ValueText: var text } literal
            || TextLiteral.Content(literal) is not { Start: >= 0 and var start }
            || HostName.MissingScheme(text) is not { } scheme)
        {
            return null;
        }

        AbstractValue completed = Constants.ToAbstractValue(scheme + text);
        return choice.Checks.Any(check => check.Check(completed) is not null) ? null : literal.Text.Insert(start, scheme);
    }
}
