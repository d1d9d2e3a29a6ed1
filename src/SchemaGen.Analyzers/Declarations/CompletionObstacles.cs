using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Declarations;

/// <summary>Finds the reasons why SchemaGen cannot complete a declaration (SG0013), without a full stop. The generator completes those without any.</summary>
internal static class CompletionObstacles
{
    /// <summary>Finds all reasons, and whether only <c>partial</c> is missing.</summary>
    public static (IReadOnlyList<string> Reasons, bool OnlyPartialMissing) Find(TypeDeclarationSyntax declaration, INamedTypeSymbol type)
    {
        var shape = new List<string>();
        AddKind(declaration, shape);
        if (declaration.TypeParameterList is not null)
        {
            shape.Add("it is generic");
        }

        if (type is { IsAbstract: true, IsStatic: false })
        {
            shape.Add("it is abstract");
        }

        if (IsFileLocal(declaration))
        {
            shape.Add("it is local to its file");
        }

        if (declaration.IsKind(SyntaxKind.RecordDeclaration) && !type.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty))
        {
            shape.Add("it has no constructor without parameters");
        }

        var partial = new List<string>();
        if (!IsPartial(declaration))
        {
            partial.Add("it is not partial");
        }

        foreach (TypeDeclarationSyntax container in declaration.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (container.TypeParameterList is not null)
            {
                shape.Add($"it is nested in '{container.Identifier.ValueText}', which is generic");
            }

            if (IsFileLocal(container))
            {
                shape.Add($"it is nested in '{container.Identifier.ValueText}', which is local to its file");
            }

            if (!IsPartial(container))
            {
                partial.Add($"it is nested in '{container.Identifier.ValueText}', which is not partial");
            }
        }

        return (shape.Concat(partial).ToArray(), shape.Count == 0);
    }

    public static bool IsPartial(TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static void AddKind(TypeDeclarationSyntax declaration, List<string> reasons)
    {
        string? kind = declaration.Kind() switch
        {
            SyntaxKind.RecordDeclaration => null,
            SyntaxKind.RecordStructDeclaration => "it is a record struct, not a record class",
            SyntaxKind.ClassDeclaration => "it is a class, not a record",
            SyntaxKind.StructDeclaration => "it is a struct, not a record",
            _ => "it is not a record",
        };
        if (kind is not null)
        {
            reasons.Add(kind);
        }
    }

    private static bool IsFileLocal(TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.FileKeyword);
}
