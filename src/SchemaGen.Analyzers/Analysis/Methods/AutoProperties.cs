using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Analysis.Methods;

/// <summary>Recognizes properties that are a place for a value and nothing else: <c>int N { get; set; }</c>. Whether others can replace, assign or set it is for those to ask who want to know its value.</summary>
internal static class AutoProperties
{
    /// <summary>Determines whether every declaration of a property leaves its accessors to the compiler, and each object of the type has a place of its own for it.</summary>
    public static bool IsAuto(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, IsVirtual: false, IsOverride: false, IsAbstract: false, GetMethod: not null, DeclaringSyntaxReferences: [var reference] }
        && reference.GetSyntax() is PropertyDeclarationSyntax declaration
        && HasNoCode(declaration);

    /// <summary>Determines whether a declaration leaves the accessors to the compiler; one half of a partial property leaves them to the other.</summary>
    public static bool HasNoCode(PropertyDeclarationSyntax declaration)
    {
        if (declaration.AccessorList is not { Accessors: var accessors })
        {
            return false;
        }

        foreach (AccessorDeclarationSyntax accessor in accessors)
        {
            if (accessor is not { Body: null, ExpressionBody: null })
            {
                return false;
            }
        }

        foreach (SyntaxToken modifier in declaration.Modifiers)
        {
            if (modifier.ValueText == "partial")
            {
                return false;
            }
        }

        return true;
    }
}
