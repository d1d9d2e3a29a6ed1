using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Library.Calls;

/// <summary>Tells which type of .NET a symbol is. A type of the user's that has the same name is none.</summary>
internal static class LibraryTypes
{
    private static readonly Dictionary<string, LibraryType> s_byName = new(StringComparer.Ordinal)
    {
        ["System.Math"] = LibraryType.Math,
        ["System.MathF"] = LibraryType.Math,
        ["System.Collections.Generic.List`1"] = LibraryType.List,
        ["System.Collections.ObjectModel.ReadOnlyCollection`1"] = LibraryType.ReadOnlyList,
        ["System.Collections.Generic.CollectionExtensions"] = LibraryType.ListExtensions,
        ["System.Collections.Immutable.ImmutableArray`1"] = LibraryType.Immutable,
        ["System.Collections.Immutable.ImmutableList`1"] = LibraryType.Immutable,
        ["System.Collections.Immutable.ImmutableArray"] = LibraryType.ImmutableFactory,
        ["System.Collections.Immutable.ImmutableList"] = LibraryType.ImmutableFactory,
        ["System.Linq.Enumerable"] = LibraryType.Sequence,
        ["System.Linq.ImmutableArrayExtensions"] = LibraryType.ImmutableSequence,
        ["System.Span`1"] = LibraryType.Span,
        ["System.ReadOnlySpan`1"] = LibraryType.Span,
        ["System.Console"] = LibraryType.Writer,
        ["System.Diagnostics.Debug"] = LibraryType.Writer,
        ["System.Diagnostics.Trace"] = LibraryType.Writer,
        ["System.GC"] = LibraryType.Writer,
        ["System.ArgumentException"] = LibraryType.Writer,
        ["System.ArgumentNullException"] = LibraryType.Writer,
        ["System.ArgumentOutOfRangeException"] = LibraryType.Writer,
        ["System.Text.StringBuilder"] = LibraryType.Writer,
        ["System.Text.Json.JsonSerializer"] = LibraryType.Writer,
    };

    /// <summary>Looks at the name alone, and where that fits at who wrote the type.</summary>
    public static LibraryType Classify(INamedTypeSymbol type) => BySpecialType(type.SpecialType) is not LibraryType.None and var special
        ? special
        : type is { ContainingType: null, DeclaredAccessibility: Accessibility.Public }
            && s_byName.TryGetValue(type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName, out LibraryType known)
            && IsOfNet(type.ContainingAssembly)
                ? known
                : LibraryType.None;

    /// <summary>Whether .NET itself is the author, whatever a user writes into the namespaces of the library.</summary>
    public static bool IsOfNet(IAssemblySymbol? assembly) => assembly?.Name is { } name
        && (name is "System" or "mscorlib" or "netstandard" || name.StartsWith("System.", StringComparison.Ordinal));

    // The compiler gives these out to the core library alone.
    private static LibraryType BySpecialType(SpecialType type) => type switch
    {
        SpecialType.System_Object => LibraryType.Object,
        SpecialType.System_Enum => LibraryType.Enum,
        SpecialType.System_String => LibraryType.String,
        SpecialType.System_Array => LibraryType.Array,
        SpecialType.System_Nullable_T => LibraryType.Nullable,
        (>= SpecialType.System_SByte and <= SpecialType.System_UInt64) or SpecialType.System_Double or SpecialType.System_Single => LibraryType.Number,
        SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IList_T => LibraryType.List,
        SpecialType.System_Collections_Generic_IReadOnlyCollection_T or SpecialType.System_Collections_Generic_IReadOnlyList_T
            or SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable => LibraryType.ReadOnlyList,
        _ => LibraryType.None,
    };
}
