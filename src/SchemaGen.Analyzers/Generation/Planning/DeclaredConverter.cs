using Microsoft.CodeAnalysis;

namespace SchemaGen.Generation.Planning;

/// <summary>Reads the user's own <c>[JsonConverter]</c> on a declared record, which stands in place of the generated one: the attribute may be given only once.</summary>
internal static class DeclaredConverter
{
    /// <summary>Finds the full name of the converter; empty where generated code cannot create it, null where the record has no such attribute.</summary>
    public static string? Find(INamedTypeSymbol record) =>
        record.GetAttributes().FirstOrDefault(static attribute => DerivesFrom(attribute.AttributeClass, "JsonConverterAttribute")) is not { } attribute ? null
        : attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Type, Value: INamedTypeSymbol { TypeKind: TypeKind.Class, IsUnboundGenericType: false } converter }] && CanBeCreated(converter)
            ? converter.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
            : "";

    private static bool CanBeCreated(INamedTypeSymbol converter)
    {
        for (INamedTypeSymbol? type = converter; type is not null; type = type.ContainingType)
        {
            if (type.IsFileLocal || !IsReachable(type))
            {
                return false;
            }
        }

        return !converter.IsAbstract
            && DerivesFrom(converter, "JsonConverter")
            && converter.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty && IsReachable(constructor));
    }

    private static bool IsReachable(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    private static bool DerivesFrom(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == name && !type.IsGenericType && type.ContainingNamespace.ToDisplayString() == "System.Text.Json.Serialization")
            {
                return true;
            }
        }

        return false;
    }
}
