using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.Analysis.Values;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>SG1014: adds <c>https://</c> to what is plainly a host and a path.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddSchemeCodeFix)), Shared]
public sealed class AddSchemeCodeFix : ValueCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.Media, DiagnosticIds.MediaOnSomePath);

    private protected override Repair? FindRepair(FixedFile file, AssignedValue value, Diagnostic diagnostic)
    {
        if (TextLiteral.Find(value.Expression) is not { } literal
            || TextLiteral.Content(literal.Token) is not { Start: >= 0 and var start }
            || HostName.MissingScheme(literal.Token.ValueText) is not { } scheme)
        {
            return null;
        }

        KnownValue completed = Constants.ToKnownValue(scheme + literal.Token.ValueText);
        if (value.Checks.Any(check => check.Check(completed) is not null))
        {
            return null;
        }

        return new Repair($"Add '{scheme}'", nameof(AddSchemeCodeFix), edits => edits.Insert(literal.SpanStart + start, scheme));
    }
}
