using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Values;

/// <summary>The generated structs that stand for a text with known values.</summary>
internal static class OpenEnums
{
    /// <summary>Whether the type is one: then its conversion from a text keeps the text.</summary>
    public static bool IsOpenEnum(ITypeSymbol? type) => type is { IsValueType: true } && type.AllInterfaces.Any(static contract =>
        contract is { Name: "IOpenEnum", ContainingNamespace: { Name: "CompilerServices", ContainingNamespace: { Name: "SchemaGen", ContainingNamespace.IsGlobalNamespace: true } } });
}
