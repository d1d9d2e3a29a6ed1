using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Values;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes SG1003: cuts a text that is too long. Where it is too short, the rest is unknown.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CutTextCodeFix)), Shared]
public sealed class CutTextCodeFix : ReplaceValueCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.TextLength, DiagnosticIds.TextLengthOnSomePath);

    private protected override bool KeepsContent => false;

    private protected override string Title(IReadOnlyList<string> replacements) => "Cut the text";

    private protected override string? FindReplacement(CodeFixDocument file, AssignedValue choice)
    {
        int maximum = choice.Checks.OfType<TextLengthCheck>().Select(static check => check.Maximum).DefaultIfEmpty(int.MaxValue).Min();
        if (TextLiteral.Find(choice.Expression) is not { ValueText: var text } literal || TextLengthConstraint.CountCodePoints(text) <= maximum)
        {
            return null;
        }

        // The pattern may not match what is left.
        string cut = TextLiteral.CutValue(text, maximum);
        return Broken(choice.Checks, cut).Except(Broken(choice.Checks, text)).Any() ? null : TextLiteral.Cut(literal, cut);
    }

    private static IEnumerable<ValueCheck> Broken(IEnumerable<ValueCheck> checks, string text)
    {
        AbstractValue value = Constants.ToAbstractValue(text);
        return checks.Where(check => check.Check(value) is not null);
    }
}
