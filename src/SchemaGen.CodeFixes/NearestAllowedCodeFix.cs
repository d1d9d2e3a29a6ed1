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

/// <summary>Fixes SG1006: replaces the value with the nearest one that is allowed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestAllowedCodeFix)), Shared]
public sealed class NearestAllowedCodeFix : ReplaceValueCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.NotAllowed, DiagnosticIds.NotAllowedOnSomePath);

    private protected override bool KeepsContent => false;

    private protected override string? FindReplacement(CodeFixDocument file, AssignedValue choice)
    {
        if (file.Model.GetConstantValue(choice.Expression) is not { HasValue: true, Value: { } constant }
            || !Breaks(choice.Checks, constant))
        {
            return null;
        }

        return (choice.Type, constant) switch
        {
            // The numbers of the members say nothing about which of them is like another.
            ({ TypeKind: TypeKind.Enum }, _) => null,
            ({ SpecialType: SpecialType.System_String }, string text) => NearestListed(choice.Checks, text),
            ({ SpecialType: SpecialType.System_Boolean }, bool boolean) => boolean ? "false" : "true",
            _ => NearestNumber.Find(file, choice),
        };
    }

    private static string? NearestListed(IReadOnlyList<ValueCheck> checks, string text)
    {
        string[] listed = AllowedValuesCheck.Texts(checks);
        string? nearest = listed.Length == 1 ? listed[0] : NearestText.Find(text, listed);
        return nearest is null || Breaks(checks, nearest) ? null : Names.Quote(nearest);
    }

    private static bool Breaks(IReadOnlyList<ValueCheck> checks, object constant)
    {
        AbstractValue value = Constants.ToAbstractValue(constant);
        return checks.Any(check => check.Check(value) is not null);
    }
}
