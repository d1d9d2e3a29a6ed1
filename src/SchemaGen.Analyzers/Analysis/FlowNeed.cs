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
    private static bool DependsOnFlow(IOperation value)
    {
        if (value.ConstantValue.HasValue)
        {
            return false;
        }

        switch (value)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation:
            case IConditionalOperation or ICoalesceOperation or IConditionalAccessOperation or ISwitchExpressionOperation:
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }:
            case IAssignmentOperation { Target: not IPropertyReferenceOperation } or IIncrementOrDecrementOperation:
            case IAnonymousFunctionOperation or IThrowOperation or IIsPatternOperation or IDeclarationExpressionOperation:
                return true;
            default:
                return value.ChildOperations.Any(DependsOnFlow);
        }
    }
}
