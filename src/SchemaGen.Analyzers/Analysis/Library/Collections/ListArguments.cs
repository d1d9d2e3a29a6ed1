using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Library.Calls;

namespace SchemaGen.Analysis.Library.Collections;

/// <summary>Whether a method that gets a list as an argument can be trusted not to change it, now or later.</summary>
internal static class ListArguments
{
    /// <summary>True where the type of the parameter lets the method change a list, or hand it on to somebody who does.</summary>
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

        // What is generic in the declaration may be a list in its body: `Keep<T>(T value)`.
        return parameter.OriginalDefinition.Type switch
        {
            IDynamicTypeSymbol => true,
            INamedTypeSymbol type => !OnlyShows(type, types),
            _ => true,
        };
    }

    /// <summary>Types through which nobody changes a list who does not cast it back.</summary>
    private static bool OnlyShows(INamedTypeSymbol type, KnownTypes types) =>
        types.Classify(type) is LibraryType.ReadOnlyList || (types.Classify(type) is LibraryType.Span && type.Name == "ReadOnlySpan");

    /// <summary>Methods of .NET that take an object, and only compare it, print it or write it down.</summary>
    private static bool OnlyLooks(IMethodSymbol method, IParameterSymbol parameter, KnownTypes types) => types.Classify(method.ContainingType) switch
    {
        LibraryType.Object or LibraryType.String or LibraryType.Writer => true,

        // The items of a sequence may be lists: `Enumerable.Repeat(list, 2)`.
        LibraryType.Sequence => parameter.OriginalDefinition.Type is not ITypeParameterSymbol,
        _ => false,
    };
}
