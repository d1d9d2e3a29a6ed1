using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Library.Calls;

/// <summary>The types of .NET whose members have a known meaning, resolved once per compilation. A type that the compilation lacks is null.</summary>
internal sealed class KnownTypes(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, LibraryType> _classified = new(SymbolEqualityComparer.Default);

    /// <summary><c>List&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol? List { get; } = Resolve(compilation, "System.Collections.Generic.List`1");

    /// <summary><c>ImmutableArray&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol? ImmutableArray { get; } = Resolve(compilation, "System.Collections.Immutable.ImmutableArray`1");

    /// <summary>Classifies a type; returns <see cref="LibraryType.None"/> where it has no known meaning.</summary>
    public LibraryType Classify(INamedTypeSymbol? type)
    {
        if (type is null)
        {
            return LibraryType.None;
        }

        INamedTypeSymbol definition = type.OriginalDefinition;
        return _classified.TryGetValue(definition, out LibraryType known)
            ? known
            : _classified.GetOrAdd(definition, static symbol => LibraryTypes.Classify((INamedTypeSymbol)symbol));
    }

    /// <summary>Determines whether a collection expression of that type has one item for each of its elements; a set has fewer.</summary>
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

    // GetTypeByMetadataName prefers a type of that name in the user's own source.
    private static INamedTypeSymbol? Resolve(Compilation compilation, string name)
    {
        foreach (INamedTypeSymbol type in compilation.GetTypesByMetadataName(name))
        {
            if (type.DeclaredAccessibility == Accessibility.Public && LibraryTypes.IsOfNet(type.ContainingAssembly))
            {
                return type;
            }
        }

        return null;
    }
}
