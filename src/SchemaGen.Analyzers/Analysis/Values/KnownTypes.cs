using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>The library types whose construction the readers understand, resolved once in a compilation. Null where it has none.</summary>
internal sealed class KnownTypes(Compilation compilation)
{
    /// <summary><c>List&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol? List { get; } = compilation.GetTypeByMetadataName("System.Collections.Generic.List`1");

    /// <summary><c>ImmutableArray&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol? ImmutableArray { get; } = compilation.GetTypeByMetadataName("System.Collections.Immutable.ImmutableArray`1");

    /// <summary>The class of <c>ImmutableArray.Create</c>.</summary>
    public INamedTypeSymbol? ImmutableArrayFactory { get; } = compilation.GetTypeByMetadataName("System.Collections.Immutable.ImmutableArray");

    /// <summary>Whether a collection expression of that type has one item for each of its elements; a set has fewer.</summary>
    public bool KeepsEachItem(ITypeSymbol? type) => type is IArrayTypeSymbol
        || (type is INamedTypeSymbol { OriginalDefinition: var definition }
            && (definition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T
                    or SpecialType.System_Collections_Generic_ICollection_T
                    or SpecialType.System_Collections_Generic_IList_T
                    or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
                    or SpecialType.System_Collections_Generic_IReadOnlyList_T
                || Is(definition, List)
                || Is(definition, ImmutableArray)));

    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, known);
}
