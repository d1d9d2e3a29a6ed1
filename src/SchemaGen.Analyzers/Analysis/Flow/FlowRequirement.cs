using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow;

/// <summary>Whether an initialiser can be judged only with what happens before it.</summary>
/// <param name="constraints">What the properties must satisfy.</param>
/// <param name="scan">What the method does with its variables.</param>
/// <param name="inPlace">Tells what an expression gives, whatever happened before it.</param>
internal sealed class FlowRequirement(ConstraintCache constraints, MethodScan scan, OperationEvaluator inPlace)
{
    // A local that is assigned in a thousand places may be given to a thousand inputs.
    private Dictionary<(ILocalSymbol Local, PropertyConstraints Property), bool>? _isAlwaysSatisfied;

    public bool IsRequired(IObjectOrCollectionInitializerOperation initializer)
    {
        foreach (IOperation part in initializer.Initializers)
        {
            if (part is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                || (constraints.Find(target.Property) is { IsConstrained: true } property && IsRequired(assignment.Value, property)))
            {
                return true;
            }
        }

        return (initializer.Parent is IWithOperation with && DependsOnFlow(with.Operand)) || InitializerChain.IsChosen(initializer);
    }

    private bool IsRequired(IOperation value, PropertyConstraints property) => DependsOnFlow(value) && (property.HasRelations || !IsAlwaysSatisfied(value, property));

    /// <summary>Whether each of the values that an expression can have, whatever the way, keeps all constraints: then no way has to be followed.</summary>
    private bool IsAlwaysSatisfied(IOperation value, PropertyConstraints property) => value switch
    {
        { ConstantValue.HasValue: true } => Satisfies(value, property),
        IConversionOperation { OperatorMethod: null, Operand: var operand } conversion when KeepsValue(conversion) => IsAlwaysSatisfied(operand, property),
        IParenthesizedOperation { Operand: var operand } => IsAlwaysSatisfied(operand, property),
        IThrowOperation or IConversionOperation { Operand: IThrowOperation } => true,
        IConditionalOperation { WhenTrue: var left, WhenFalse: { } right } => IsAlwaysSatisfied(left, property) && IsAlwaysSatisfied(right, property),
        ICoalesceOperation { Value: var left, WhenNull: var right } => IsAlwaysSatisfied(left, property) && IsAlwaysSatisfied(right, property),
        ISwitchExpressionOperation { Arms: var arms } => arms.All(arm => IsAlwaysSatisfied(arm.Value, property)),
        ILocalReferenceOperation { Local: var local } => IsAlwaysSatisfied(local, property),
        _ => !DependsOnFlow(value) && !MakesInputs(value) && Satisfies(value, property),
    };

    private bool IsAlwaysSatisfied(ILocalSymbol local, PropertyConstraints property)
    {
        _isAlwaysSatisfied ??= [];
        if (!_isAlwaysSatisfied.TryGetValue((local, property), out bool isSatisfied))
        {
            isSatisfied = !scan.IsFlowSensitive(local) && scan.ValuesOf(local) is { Count: > 0 } values && values.All(assigned => IsAlwaysSatisfied(assigned, property));
            _isAlwaysSatisfied.Add((local, property), isSatisfied);
        }

        return isSatisfied;
    }

    private bool Satisfies(IOperation value, PropertyConstraints property)
    {
        inPlace.State = AbstractState.Empty;
        AbstractValue known = inPlace.Resolve(inPlace.Evaluate(value).Value);
        IEnumerable<CollectionItem> items = (known as CollectionValue ?? CollectionValue.Empty).Items;
        return property.Checks.All(check => check.Check(known) is null)
            && property.ItemChecks.All(check => items.All(item => check.Check(item.Value) is null));
    }

    /// <summary>An object in the value is judged on its own, once.</summary>
    private bool MakesInputs(IOperation value) => value.DescendantsAndSelf().Any(part =>
        part is IObjectCreationOperation or IWithOperation && part.Type is INamedTypeSymbol type && constraints.IsInput(type));

    /// <summary>Whether a conversion gives the same value, of the same type but for <c>?</c>.</summary>
    private static bool KeepsValue(IConversionOperation conversion) =>
        conversion.Conversion is { IsIdentity: true } or { IsReference: true, IsImplicit: true }
        || (conversion.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var type] }
            && SymbolEqualityComparer.Default.Equals(type, conversion.Operand.Type));

    /// <summary>Whether the value can depend on the way that leads to it. What a field or a method of the user's gives is not known on any.</summary>
    private bool DependsOnFlow(IOperation value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        IOperation? part = value;

        // A sum of thousands of parts is no deep recursion.
        while (part is { ConstantValue.HasValue: false })
        {
            if (Changes(part))
            {
                return true;
            }

            IOperation? first = null;
            foreach (IOperation child in part.ChildOperations)
            {
                if (first is null)
                {
                    first = child;
                }
                else if (DependsOnFlow(child))
                {
                    return true;
                }
            }

            part = first;
        }

        return false;
    }

    private bool Changes(IOperation part) => part is IParameterReferenceOperation { Parameter: var parameter } ? scan.IsFlowSensitive(parameter) : part
        is ILocalReferenceOperation or IConditionalOperation or ICoalesceOperation or IConditionalAccessOperation or ISwitchExpressionOperation
        or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }
        or IAssignmentOperation { Target: not IPropertyReferenceOperation } or IIncrementOrDecrementOperation
        or IAnonymousFunctionOperation or IThrowOperation or IIsPatternOperation or IDeclarationExpressionOperation;
}
