using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.CodeFixes;

/// <summary>SG1001: the nearest allowed number in place of a constant, and <c>Math.Clamp</c> around what is no constant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClampNumberCodeFix)), Shared]
public sealed class ClampNumberCodeFix : ValueCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.OutOfRange, DiagnosticIds.OutOfRangeOnSomePath);

    private protected override Repair? FindRepair(FixedFile file, AssignedValue value, Diagnostic diagnostic)
    {
        if (NearestNumber.Find(file, value, out bool isConstant) is { } number)
        {
            return Replace(value, number);
        }

        return isConstant || Clamp(file, value) is not { } clamped
            ? null
            : Replace(value, clamped, $"Use '{clamped.Substring(0, clamped.IndexOf('('))}'");
    }

    private static string? Clamp(FixedFile file, AssignedValue value)
    {
        ITypeSymbol type = value.Type;
        if (!ValidNumbers.IsNumber(type.SpecialType)
            || file.Model.GetTypeInfo(value.Expression).Type is not { } own
            || file.Model.Compilation.GetTypeByMetadataName("System.Math") is not { } math)
        {
            return null;
        }

        var numbers = new ValidNumbers(value.Checks, type.SpecialType);
        string expression = value.Expression.ToString();
        string? call = (Write(numbers.Least), Write(numbers.Greatest)) switch
        {
            (not null and var least, not null and var greatest) => $"Clamp({expression}, {least}, {greatest})",
            (not null and var least, null) when !numbers.HasMaximum => $"Max({expression}, {least})",
            (null, not null and var greatest) when !numbers.HasMinimum => $"Min({expression}, {greatest})",
            _ => null,
        };

        // A T? has no overload, and a short has too many.
        int position = value.Expression.SpanStart;
        return call is not null
            && $"{file.NameOf(math, position)}.{call}" is var clamped
            && file.Bind(clamped, position) is { Symbol.ContainingType: { } container, Type: { } result }
            && SymbolEqualityComparer.Default.Equals(container, math)
            && file.Model.Compilation.ClassifyCommonConversion(result, type).IsImplicit
                ? clamped
                : null;

        string? Write(object? bound) => bound is null ? null : NumberLiteral.InPlaceOf(bound, value.Expression, own);
    }
}
