using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Analysis.Constraints;

/// <summary>Finds out whether a property can have a value that no object initializer gave it.</summary>
internal static class PropertyInitializers
{
    public static bool MayHave(IPropertySymbol property)
    {
        // Metadata does not show initializers. But a property that starts with a value is required by the schema, and has no question mark.
        if (property.DeclaringSyntaxReferences.IsEmpty)
        {
            return property.NullableAnnotation != NullableAnnotation.Annotated;
        }

        return property.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax() is not PropertyDeclarationSyntax syntax || syntax.Initializer is not null || ReadsInitializedField(property, syntax));
    }

    /// <summary>Determines whether the accessors of the property read an initialized field: <c>get => _imageUrls;</c>.</summary>
    private static bool ReadsInitializedField(IPropertySymbol property, PropertyDeclarationSyntax syntax) =>
        syntax.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .SelectMany(name => property.ContainingType.GetMembers(name.Identifier.ValueText))
            .OfType<IFieldSymbol>()
            .Any(static field => field.DeclaringSyntaxReferences.Any(
                static reference => reference.GetSyntax() is VariableDeclaratorSyntax { Initializer: not null }));
}
