using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>Finds the members that have the value that was assigned to them last: fields, and properties without code of their own.</summary>
internal static class StoredMembers
{
    /// <summary>Determines whether an operation is the target of an assignment that a later read gets the value of.</summary>
    public static bool IsAssigned(IOperation target) =>
        target.Parent is ISimpleAssignmentOperation { Parent: not IObjectOrCollectionInitializerOperation, IsRef: false } assignment && assignment.Target == target && IsStored(target);

    /// <summary>Determines whether the member that an operation refers to is stored in an object that is not copied.</summary>
    public static bool IsStored(IOperation reference) => reference switch
    {
        IFieldReferenceOperation { Field: { IsVolatile: false, RefKind: RefKind.None } field } => field.ContainingType.IsReferenceType,
        // An `init` property is assigned where its object is made: nothing has read it before.
        IPropertyReferenceOperation { Property: { IsIndexer: false, IsVirtual: false, IsOverride: false, IsAbstract: false, SetMethod: not { IsInitOnly: true } } property } =>
            property.ContainingType.IsReferenceType && IsBacked(property) && IsAuto(property),
        _ => false,
    };

    private static bool IsBacked(IPropertySymbol property)
    {
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol { AssociatedSymbol: { } backed } && SymbolEqualityComparer.Default.Equals(backed, property))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A static property is one too.</summary>
    private static bool IsAuto(IPropertySymbol property) => property.DeclaringSyntaxReferences.All(static reference => reference.GetSyntax() is PropertyDeclarationSyntax declaration && AutoProperties.HasNoCode(declaration));
}
