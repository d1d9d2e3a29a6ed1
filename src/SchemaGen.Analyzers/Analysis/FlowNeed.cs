using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Facts;
using SchemaGen.Analysis.Flow;

namespace SchemaGen.Analysis;

/// <summary>Whether an initialiser can be judged only with what happens before it.</summary>
internal static class FlowNeed
{
    public static bool Exists(IObjectOrCollectionInitializerOperation initializer, FactCache facts, MethodScan scan) =>
        initializer.Initializers.Any(part => part is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
            || (facts.Find(target.Property) is { IsConstrained: true } && DependsOnFlow(assignment.Value, scan)))
        || (initializer.Parent is IWithOperation with && DependsOnFlow(with.Operand, scan))
        || InitializerChain.IsChosen(initializer);

    /// <summary>Whether the value can depend on the way that leads to it. What a field or a method of the user's gives is not known on any.</summary>
    private static bool DependsOnFlow(IOperation value, MethodScan scan) => !value.ConstantValue.HasValue && value.DescendantsAndSelf().Any(part =>
        !part.ConstantValue.HasValue && (part is IParameterReferenceOperation { Parameter: var parameter } ? scan.IsTouched(parameter) : Changes(part)));

    private static bool Changes(IOperation part) => part
        is ILocalReferenceOperation or IConditionalOperation or ICoalesceOperation or IConditionalAccessOperation or ISwitchExpressionOperation
        or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }
        or IAssignmentOperation { Target: not IPropertyReferenceOperation } or IIncrementOrDecrementOperation
        or IAnonymousFunctionOperation or IThrowOperation or IIsPatternOperation or IDeclarationExpressionOperation;
}
