using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.Analysis.Checks;
using SchemaGen.Analysis.Values;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Constraints;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>SG1006: the nearest of the values that are allowed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestAllowedCodeFix)), Shared]
public sealed class NearestAllowedCodeFix : ValueCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.NotAllowed, DiagnosticIds.NotAllowedOnSomePath);

    private protected override Repair? FindRepair(FixedFile file, AssignedValue value, Diagnostic diagnostic)
    {
        if (file.Model.GetConstantValue(value.Expression) is not { HasValue: true, Value: { } constant })
        {
            return null;
        }

        string? nearest = (value.Type, constant) switch
        {
            (INamedTypeSymbol { TypeKind: TypeKind.Enum } type, _) => NearestMember(file, type, constant, value.Expression.SpanStart),
            ({ SpecialType: SpecialType.System_String }, string text) => NearestListed(value.Checks, text),
            ({ SpecialType: SpecialType.System_Boolean }, bool boolean) => boolean ? "false" : "true",
            _ => NearestNumber.Find(file, value, out _),
        };
        return nearest is null ? null : Replace(value, nearest);
    }

    private static string? NearestMember(FixedFile file, INamedTypeSymbol type, object constant, int position)
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
        string[] listed = checks.OfType<AllowedValuesCheck>().SelectMany(static check => check.Allowed).OfType<TextValue>().Select(static allowed => allowed.Value).ToArray();
        string? nearest = listed.Length == 1 ? listed[0] : NearestText.Find(text, listed);
        return nearest is null || checks.Any(check => check.Check(Constants.ToKnownValue(nearest)) is not null) ? null : Names.Quote(nearest);
    }
}
