using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>Tells <c>T?</c> of a value type from <c>T</c>.</summary>
internal static class NullableTypes
{
    public static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>The type without the question mark of <c>T?</c>.</summary>
    public static ITypeSymbol WithoutNullable(ITypeSymbol type) => IsNullable(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
}
