using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;

namespace SchemaGen.Analysis.Members;

/// <summary>Tells statements in which no other code runs, so that a field keeps its value.</summary>
internal sealed class QuietStatements(ConstraintCache constraints)
{
    public bool IsQuiet(IOperation statement) => statement.DescendantsAndSelf().All(IsQuietPart);

    private bool IsQuietPart(IOperation part) => part switch
    {
        IExpressionStatementOperation or IReturnOperation { Kind: OperationKind.Return } or IVariableDeclarationGroupOperation or IVariableDeclarationOperation
            or IVariableDeclaratorOperation or IVariableInitializerOperation => true,
        ISimpleAssignmentOperation { IsRef: false, Parent: IExpressionStatementOperation or IObjectOrCollectionInitializerOperation } => true,
        ILocalReferenceOperation { Local.RefKind: RefKind.None } or IParameterReferenceOperation { Parameter.RefKind: RefKind.None } => true,
        ILiteralOperation or IFieldReferenceOperation or IInstanceReferenceOperation or IParenthesizedOperation => true,
        IConversionOperation { OperatorMethod: null } or IUnaryOperation { OperatorMethod: null } => true,
        IBinaryOperation { OperatorMethod: null, LeftOperand.Type: var left, RightOperand.Type: var right } => IsSimple(left) && IsSimple(right),
        IObjectCreationOperation { Type: INamedTypeSymbol type } => constraints.IsModel(type),
        IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment, Property.ContainingType: var type } target => assignment.Target == target && constraints.IsModel(type),
        IObjectOrCollectionInitializerOperation or IArrayCreationOperation or IArrayInitializerOperation => true,
        _ => part.Syntax is CollectionExpressionSyntax,
    };

    /// <summary>Determines whether an operator works on the type by itself: a text asks other objects for theirs.</summary>
    private static bool IsSimple(ITypeSymbol? type) => type is { SpecialType: not (SpecialType.None or SpecialType.System_Object) } or { TypeKind: TypeKind.Enum };
}
