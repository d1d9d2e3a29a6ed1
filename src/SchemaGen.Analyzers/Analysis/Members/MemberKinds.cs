using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Members;

/// <summary>Decides by its declaration whether anything may be known of a member.</summary>
internal static class MemberKinds
{
    /// <summary>Determines whether the one declaration of the member says what it has or returns: no other can replace it, and nobody assigns it later.</summary>
    public static bool MayBeKnown(ISymbol member) =>
        member is { IsVirtual: false, IsAbstract: false, IsOverride: false, IsExtern: false, DeclaringSyntaxReferences.Length: 1 }
        && !IsGeneric(member)
        && member switch
        {
            IFieldSymbol field => IsReadOnly(field),
            IPropertySymbol property => IsReadOnly(property),
            IMethodSymbol method => IsPlain(method),
            _ => false,
        };

    /// <summary>Determines whether a property keeps the value of its initializer: <c>int N { get; } = 5;</c>.</summary>
    public static bool IsStored(IPropertySymbol property, PropertyDeclarationSyntax declaration) =>
        declaration.AccessorList is { Accessors: [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration }] }
        && AutoProperties.HasNoCode(declaration)
        && declaration.AttributeLists.Count == 0
        && HasOwnStorage(property);

    /// <summary>Determines whether the member, or what it is declared in, has type parameters.</summary>
    public static bool IsGeneric(ISymbol member)
    {
        for (ISymbol? symbol = member; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            if (symbol is INamedTypeSymbol { Arity: > 0 } or IMethodSymbol { Arity: > 0 })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReadOnly(IFieldSymbol field) =>
        field is { IsReadOnly: true, IsConst: false, RefKind: RefKind.None, AssociatedSymbol: null } && HasOwnStorage(field);

    private static bool IsReadOnly(IPropertySymbol property) =>
        property is { IsIndexer: false, GetMethod: not null, ReturnsByRef: false, ReturnsByRefReadonly: false, ExplicitInterfaceImplementations.IsEmpty: true };

    private static bool IsPlain(IMethodSymbol method) =>
        method is { ReturnsVoid: false, IsAsync: false, ReturnsByRef: false, ReturnsByRefReadonly: false, IsPartialDefinition: false, PartialDefinitionPart: null }
        && method is { MethodKind: MethodKind.LocalFunction } or { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private };

    /// <summary>A struct may come into being without its initializers. An attribute may ask for a value by thread, or for somebody who sets the member by reflection.</summary>
    private static bool HasOwnStorage(ISymbol member) =>
        (member.IsStatic || member.ContainingType.TypeKind == TypeKind.Class) && member.GetAttributes().IsEmpty;
}
