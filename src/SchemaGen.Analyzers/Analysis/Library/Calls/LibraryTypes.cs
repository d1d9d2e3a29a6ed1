using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Library.Calls;

/// <summary>Classifies the types of .NET. A user's type of the same name is not one of them.</summary>
internal static class LibraryTypes
{
    private static readonly Dictionary<string, LibraryType> s_byName = new(StringComparer.Ordinal)
    {
        ["System.IO.Path"] = LibraryType.Path,
        ["System.Math"] = LibraryType.Math,
        ["System.MathF"] = LibraryType.Math,
        ["System.Collections.Generic.List`1"] = LibraryType.List,
        ["System.Collections.Generic.Dictionary`2"] = LibraryType.Map,
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

    /// <summary>Classifies a type by its name and, where that fits, by its assembly.</summary>
    public static LibraryType Classify(INamedTypeSymbol type) => BySpecialType(type.SpecialType) is not LibraryType.None and var special
        ? special
        : type is { Name: "Builder", ContainingType: { MetadataName: "ImmutableArray`1" or "ImmutableList`1" } built } && Classify(built.OriginalDefinition) == LibraryType.Immutable
        ? LibraryType.Builder
        : type is { ContainingType: null, DeclaredAccessibility: Accessibility.Public }
            && s_byName.TryGetValue(type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName, out LibraryType known)
            && IsOfNet(type.ContainingAssembly)
                ? known
                : LibraryType.None;

    /// <summary>Determines whether an assembly is a part of .NET; a user may declare types in .NET's namespaces.</summary>
    public static bool IsOfNet(IAssemblySymbol? assembly) => assembly?.Name is { } name
        && (name is "System" or "mscorlib" or "netstandard" || name.StartsWith("System.", StringComparison.Ordinal));

    // The compiler assigns special types to the core library alone.
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
