using Microsoft.CodeAnalysis;

namespace SchemaGen.Analysis.Serialization;

/// <summary>The attributes by which System.Text.Json's source generator decides what it serializes.</summary>
internal static class JsonAttributes
{
    private const string Namespace = "System.Text.Json.Serialization";

    /// <summary><c>JsonIgnoreCondition.Always</c>.</summary>
    private const int Always = 1;

    public static bool IsSerializable(AttributeData attribute) => Is(attribute.AttributeClass, "JsonSerializableAttribute");

    public static bool IsConverter(AttributeData attribute)
    {
        for (INamedTypeSymbol? type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (Is(type, "JsonConverterAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsDerivedType(AttributeData attribute) => Is(attribute.AttributeClass, "JsonDerivedTypeAttribute");

    /// <summary>Determines whether a member is serialized by the contract of its own type.</summary>
    public static bool IsSerialized(ISymbol member)
    {
        bool isIncluded = member is IPropertySymbol && member.DeclaredAccessibility == Accessibility.Public;
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (IsConverter(attribute) || (Is(attribute.AttributeClass, "JsonIgnoreAttribute") && IsAlways(attribute)))
            {
                return false;
            }

            isIncluded |= Is(attribute.AttributeClass, "JsonIncludeAttribute");
        }

        return isIncluded && !member.IsStatic && member is not IPropertySymbol { IsIndexer: true } and not IPropertySymbol { GetMethod: null };
    }

    /// <summary>Determines whether a type is a context of the user's: System.Text.Json's generator completes it.</summary>
    public static bool IsContext(INamedTypeSymbol type) => Is(type.BaseType, "JsonSerializerContext");

    private static bool IsAlways(AttributeData ignore) =>
        ignore.NamedArguments.FirstOrDefault(static argument => argument.Key == "Condition").Value is not { Kind: TypedConstantKind.Enum } condition || condition.Value is Always;

    private static bool Is(INamedTypeSymbol? type, string name) => type is not null && type.Name == name && type.ContainingNamespace.ToDisplayString() == Namespace;
}
