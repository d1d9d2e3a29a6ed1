using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Facts;

namespace SchemaGen.Analysis;

/// <summary>Whether an initialiser can be judged only with what happens before it.</summary>
internal static class FlowNeed
{
    public static bool Exists(IObjectOrCollectionInitializerOperation initializer, FactCache facts) =>
        initializer.Initializers.Any(part => part is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
            || (facts.Find(target.Property) is { IsConstrained: true } && DependsOnFlow(assignment.Value)))
        || (initializer.Parent is IWithOperation with && DependsOnFlow(with.Operand))
        || InitializerChain.IsChosen(initializer);

    /// <summary>Whether the value can depend on the way that leads to it. What a field or a method of the user's gives is not known on any.</summary>
    private static bool DependsOnFlow(IOperation value) => !value.ConstantValue.HasValue && value.DescendantsAndSelf().Any(static part =>
        !part.ConstantValue.HasValue
        && part is ILocalReferenceOperation or IParameterReferenceOperation
            or IConditionalOperation or ICoalesceOperation or IConditionalAccessOperation or ISwitchExpressionOperation
            or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }
            or IAssignmentOperation { Target: not IPropertyReferenceOperation } or IIncrementOrDecrementOperation
            or IAnonymousFunctionOperation or IThrowOperation or IIsPatternOperation or IDeclarationExpressionOperation);
}
