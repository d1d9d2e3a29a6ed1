using Microsoft.CodeAnalysis;

namespace SchemaGen.CodeFixes.Values;

/// <summary>The allowed number that is nearest to a constant.</summary>
internal static class NearestNumber
{
    /// <summary>The number as it is written in the place of the constant; null where there is none.</summary>
    public static string? Find(FixedFile file, AssignedValue value, out bool isConstant)
    {
        Optional<object?> constant = file.Model.GetConstantValue(value.Expression);
        isConstant = constant.HasValue;
        return isConstant
            && ValidNumbers.IsNumber(value.Type.SpecialType)
            && new ValidNumbers(value.Checks, value.Type.SpecialType).Nearest(constant.Value) is { } nearest
                ? NumberLiteral.InPlaceOf(nearest, value.Expression, file.Model.GetTypeInfo(value.Expression).Type)
                : null;
    }
}
