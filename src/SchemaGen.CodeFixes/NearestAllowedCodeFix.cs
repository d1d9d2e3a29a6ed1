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

    private protected override string? FindReplacement(CodeFixDocument file, AssignedValue choice)
    {
        if (file.Model.GetConstantValue(choice.Expression) is not { HasValue: true, Value: { } constant }
            || !Breaks(choice.Checks, constant))
        {
            return null;
        }

        return (choice.Type, constant) switch
        {
            (INamedTypeSymbol { TypeKind: TypeKind.Enum } type, _) => NearestMember(file, type, constant, choice.Expression.SpanStart),
            ({ SpecialType: SpecialType.System_String }, string text) => NearestListed(choice.Checks, text),
            ({ SpecialType: SpecialType.System_Boolean }, bool boolean) => boolean ? "false" : "true",
            _ => NearestNumber.Find(file, choice),
        };
    }

    private static string? NearestMember(CodeFixDocument file, INamedTypeSymbol type, object constant, int position)
    {
        if (!Constants.TryToInt64(constant, out long number))
        {
            return null;
        }

        IFieldSymbol? nearest = type.GetMembers().OfType<IFieldSymbol>()
            .Where(static field => field.HasConstantValue)
            .OrderBy(field => Constants.TryToInt64(field.ConstantValue, out long member) ? Math.Abs((decimal)member - number) : decimal.MaxValue)
            .FirstOrDefault();
        return nearest is null ? null : Names.Of(file, nearest, position);
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
