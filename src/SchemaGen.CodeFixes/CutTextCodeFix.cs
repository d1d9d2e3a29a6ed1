using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Analysis.Checks;
using SchemaGen.Analysis.Values;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>SG1003: cuts a text that is too long. Where it is too short, nobody knows the rest.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CutTextCodeFix)), Shared]
public sealed class CutTextCodeFix : ValueCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.TextLength, DiagnosticIds.TextLengthOnSomePath);

    private protected override Repair? FindRepair(FixedFile file, AssignedValue value, Diagnostic diagnostic)
    {
        int maximum = value.Checks.OfType<TextLengthCheck>().Select(static check => check.Maximum).DefaultIfEmpty(int.MaxValue).Min();
        if (TextLiteral.Find(value.Expression) is not { } literal || TextLengthConstraint.CountCodePoints(literal.Token.ValueText) <= maximum)
        {
            return null;
        }

        // What is left may be no text that the pattern matches.
        string text = TextLiteral.CutValue(literal.Token.ValueText, maximum);
        if (Broken(value.Checks, text).Except(Broken(value.Checks, literal.Token.ValueText)).Any())
        {
            return null;
        }

        return new Repair(
            $"Cut to {ConstraintMessages.Counted(maximum, "character")}",
            nameof(CutTextCodeFix),
            edits => edits.Replace(literal.Span, TextLiteral.Cut(literal.Token, text)));
    }

    private static IEnumerable<ValueCheck> Broken(IEnumerable<ValueCheck> checks, string text)
    {
        KnownValue value = Constants.ToKnownValue(text);
        return checks.Where(check => check.Check(value) is not null);
    }
}
