using Microsoft.CodeAnalysis;
using SchemaGen.Declarations;

namespace SchemaGen.Analysis.Serialization;

/// <summary>What another source generator of the same project sees of a type: no generator sees what another one adds.</summary>
internal enum SeenPart
{
    /// <summary>All that decides how it is serialized.</summary>
    Whole,

    /// <summary>The declaration of the user, without the generated members and the generated <c>[JsonConverter]</c>.</summary>
    Declaration,

    /// <summary>Nothing: the whole type is generated.</summary>
    Nothing,
}

/// <summary>Tells the parts of a type that SchemaGen generated from those that the user wrote.</summary>
internal static class GeneratedParts
{
    /// <summary>Determines what the other generators see of a type that they meet in a project.</summary>
    public static SeenPart SeenOf(INamedTypeSymbol type, IAssemblySymbol project)
    {
        // A type of another project is there as a whole, also where an editor has that project's sources.
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, project)
            || type.GetAttributes().FirstOrDefault(IsMark)?.ApplicationSyntaxReference?.SyntaxTree is not { } generated
            || EarlyFile.Is(generated))
        {
            return SeenPart.Whole;
        }

        if (type.DeclaringSyntaxReferences.All(part => part.SyntaxTree == generated))
        {
            return SeenPart.Nothing;
        }

        AttributeData[] converters = [.. type.GetAttributes().Where(JsonAttributes.IsConverter)];
        return converters.Length > 0 && converters.All(converter => converter.ApplicationSyntaxReference?.SyntaxTree == generated) ? SeenPart.Declaration : SeenPart.Whole;
    }

    private static bool IsMark(AttributeData attribute) =>
        attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: "SchemaGen" }, ..] };
}
