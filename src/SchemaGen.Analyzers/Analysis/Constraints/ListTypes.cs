using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Constraints;

/// <summary>Tells lists from single values.</summary>
internal static class ListTypes
{
    /// <summary>Returns the type of the items, without the question mark of <c>T?</c>; null where the type is not a list.</summary>
    public static ITypeSymbol? ItemType(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => null,
        IArrayTypeSymbol array => NullableTypes.WithoutNullable(array.ElementType),
        INamedTypeSymbol named when Sequence(named) is { } sequence => NullableTypes.WithoutNullable(sequence.TypeArguments[0]),
        _ => null,
    };

    private static INamedTypeSymbol? Sequence(INamedTypeSymbol type) =>
        IsSequence(type) ? type : type.AllInterfaces.FirstOrDefault(IsSequence);

    private static bool IsSequence(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
