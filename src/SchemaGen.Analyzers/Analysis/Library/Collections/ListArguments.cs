using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>Decides whether a method that is passed a list may change it, now or later.</summary>
internal static class ListArguments
{
    /// <summary>Determines whether the type of the parameter lets the method change a list, or pass it on to code that does.</summary>
    public static bool MayChange(IParameterSymbol parameter, KnownTypes types)
    {
        if (parameter.RefKind is RefKind.Ref or RefKind.Out)
        {
            return true;
        }

        if (parameter.ContainingSymbol is IMethodSymbol method && OnlyLooks(method, parameter, types))
        {
            return false;
        }

        // A type parameter may be a list in the body: `Keep<T>(T value)`.
        return parameter.OriginalDefinition.Type switch
        {
            IDynamicTypeSymbol => true,
            INamedTypeSymbol type => !OnlyShows(type, types),
            _ => true,
        };
    }

    /// <summary>Determines whether a list cannot be changed through a type without a cast.</summary>
    private static bool OnlyShows(INamedTypeSymbol type, KnownTypes types) =>
        types.Classify(type) is LibraryType.ReadOnlyList || (types.Classify(type) is LibraryType.Span && type.Name == "ReadOnlySpan");

    /// <summary>Determines whether a method of .NET only compares, formats or writes its arguments.</summary>
    private static bool OnlyLooks(IMethodSymbol method, IParameterSymbol parameter, KnownTypes types) => types.Classify(method.ContainingType) switch
    {
        LibraryType.Object or LibraryType.String or LibraryType.Writer => method.Name != "CopyTo",

        // The items of a sequence may be lists: `Enumerable.Repeat(list, 2)`.
        LibraryType.Sequence => parameter.OriginalDefinition.Type is not ITypeParameterSymbol,
        _ => false,
    };
}
