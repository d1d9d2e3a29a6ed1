using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>The generated structs that stand for another value, which converts to them.</summary>
internal static class GeneratedStructs
{
    /// <summary>Whether the type stands for a text with known values: then its conversion from a text keeps the text.</summary>
    public static bool IsOpenEnum(ITypeSymbol? type) => Implements(type, "IOpenEnum");

    /// <summary>Whether the type is a value of one of several types.</summary>
    public static bool IsUnion(ITypeSymbol? type) => Implements(type, "IModelUnion");

    private static bool Implements(ITypeSymbol? type, string name) => type is { IsValueType: true } && type.AllInterfaces.Any(contract =>
        contract.Name == name && contract.ContainingNamespace is { Name: "CompilerServices", ContainingNamespace: { Name: "SchemaGen", ContainingNamespace.IsGlobalNamespace: true } });
}
