using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>Recognizes the generated structs that other values convert to.</summary>
internal static class GeneratedStructs
{
    /// <summary>Determines whether the type is an open enum, whose conversion from a text preserves the text.</summary>
    public static bool IsOpenEnum(ITypeSymbol? type) => Implements(type, "IOpenEnum");

    /// <summary>Determines whether the type is a union.</summary>
    public static bool IsUnion(ITypeSymbol? type) => Implements(type, "IModelUnion");

    private static bool Implements(ITypeSymbol? type, string name) => type is { IsValueType: true } && type.AllInterfaces.Any(contract =>
        contract.Name == name && contract.ContainingNamespace is { Name: "CompilerServices", ContainingNamespace: { Name: "SchemaGen", ContainingNamespace.IsGlobalNamespace: true } });
}
