using Microsoft.CodeAnalysis;
using SchemaGen.CodeFixes.Fixing;

namespace SchemaGen.CodeFixes.Values;

/// <summary>Finds the allowed number that is nearest to a constant.</summary>
internal static class NearestNumber
{
    /// <summary>The number as it is written instead of the constant; null where there is none, or where the constant is allowed.</summary>
    public static string? Find(CodeFixDocument file, AssignedValue value)
    {
        Optional<object?> constant = file.Model.GetConstantValue(value.Expression);
        return constant.HasValue
            && ValidNumbers.IsNumber(value.Type.SpecialType)
            && new ValidNumbers(value.Checks, value.Type.SpecialType) is var numbers
            && numbers.Nearest(constant.Value) is { } nearest
            && !numbers.IsAllowed(constant.Value)
                ? NumberText.InPlaceOf(nearest, value.Expression, file.Model.GetTypeInfo(value.Expression).Type)
                : null;
    }
}
