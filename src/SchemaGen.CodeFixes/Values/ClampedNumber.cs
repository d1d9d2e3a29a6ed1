using Microsoft.CodeAnalysis;
using SchemaGen.CodeFixes.Fixing;

namespace SchemaGen.CodeFixes.Values;

/// <summary>Limits a number that is not known to its bounds.</summary>
internal static class ClampedNumber
{
    /// <summary>Wraps the expression in <c>Math.Clamp</c>, <c>Math.Max</c> or <c>Math.Min</c>; null where the bounds are not clear, or
    /// where no overload accepts it.</summary>
    public static string? Find(CodeFixDocument file, AssignedValue value)
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
        string clamped = $"{file.NameOf(math, value.Expression.SpanStart)}.{call}";
        return call is not null
            && file.Bind(clamped, value.Expression.SpanStart) is { Symbol.ContainingType: { } container, Type: { } result }
            && SymbolEqualityComparer.Default.Equals(container, math)
            && file.Model.Compilation.ClassifyCommonConversion(result, type).IsImplicit
                ? clamped
                : null;

        string? Write(object? bound) => bound is null ? null : NumberText.InPlaceOf(bound, value.Expression, own);
    }
}
