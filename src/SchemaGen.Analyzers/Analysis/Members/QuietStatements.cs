using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Flow.State;

namespace SchemaGen.Analysis.Members;

/// <summary>Tells statements in which no other code runs, so that a field or an automatic property keeps its value.</summary>
internal sealed class QuietStatements(ConstraintCache constraints)
{
    /// <param name="statement">The statement.</param>
    /// <param name="type">The type that it is in. A static field of another one may make that run its initializers.</param>
    public bool IsQuiet(IOperation statement, INamedTypeSymbol type) => statement.DescendantsAndSelf().All(part => IsQuietPart(part, type));

    private bool IsQuietPart(IOperation part, INamedTypeSymbol type) => part switch
    {
        IExpressionStatementOperation or IReturnOperation { Kind: OperationKind.Return } or IVariableDeclarationGroupOperation or IVariableDeclarationOperation
            or IVariableDeclaratorOperation or IVariableInitializerOperation => true,
        ISimpleAssignmentOperation { IsRef: false, Parent: IExpressionStatementOperation or IObjectOrCollectionInitializerOperation } => true,
        ILocalReferenceOperation { Local.RefKind: RefKind.None } or IParameterReferenceOperation { Parameter.RefKind: RefKind.None } => true,
        IFieldReferenceOperation { Field: var field } => !field.IsStatic || field.IsConst || SymbolEqualityComparer.Default.Equals(field.ContainingType, type),
        ILiteralOperation or IInstanceReferenceOperation or IParenthesizedOperation => true,
        IConversionOperation { OperatorMethod: null } or IUnaryOperation { OperatorMethod: null } => true,
        IBinaryOperation { OperatorMethod: null, LeftOperand.Type: var left, RightOperand.Type: var right } => IsSimple(left) && IsSimple(right),
        IObjectCreationOperation { Type: INamedTypeSymbol made } => constraints.IsModel(made),
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } property when StoredMembers.IsStored(property) => true,
        IPropertyReferenceOperation { Instance: null, Property.ContainingType: var owner } property when SymbolEqualityComparer.Default.Equals(owner, type) && StoredMembers.IsStored(property) => true,
        IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment, Property.ContainingType: var record } target => assignment.Target == target && constraints.IsModel(record),
        IObjectOrCollectionInitializerOperation or IArrayCreationOperation or IArrayInitializerOperation => true,
        _ => part.Syntax is CollectionExpressionSyntax,
    };

    /// <summary>Determines whether an operator works on the type by itself: a text asks other objects for theirs.</summary>
    private static bool IsSimple(ITypeSymbol? type) => type is { SpecialType: not (SpecialType.None or SpecialType.System_Object) } or { TypeKind: TypeKind.Enum };
}
