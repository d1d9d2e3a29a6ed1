using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>Distinguishes nullable value types from their underlying types.</summary>
internal static class NullableTypes
{
    public static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>Returns the <c>T</c> of a nullable value type, and any other type unchanged.</summary>
    public static ITypeSymbol WithoutNullable(ITypeSymbol type) => IsNullable(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
}
