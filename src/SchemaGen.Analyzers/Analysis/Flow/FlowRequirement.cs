using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow;

/// <summary>Decides whether an initializer has to be checked by the data-flow analysis, because its values depend on what happens before it.</summary>
/// <param name="constraints">The constraints of the properties.</param>
/// <param name="scan">The variables of the method.</param>
/// <param name="inPlace">Evaluates expressions without the flow around them.</param>
internal sealed class FlowRequirement(ConstraintCache constraints, MethodScan scan, OperationEvaluator inPlace)
{
    // A local that is assigned in a thousand places may be passed to a thousand inputs.
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

    /// <summary>Determines whether each value that the expression can have, on any path, satisfies all constraints: then no path has to be followed.</summary>
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
        _ when IsKnownMember(value) && value.ChildOperations.All(static child => child is IInstanceReferenceOperation) => Satisfies(value, property),
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
        CollectionValue items = known as CollectionValue ?? CollectionValue.Empty;
        return property.Checks.All(check => check.Check(known) is null)
            && property.ItemChecks.All(check => items.Items.All(item => check.Check(StructureValue.Content(item.Value)) is null) && check.Check(StructureValue.Content(items.Each)) is null);
    }

    /// <summary>An object in the value is checked on its own, once.</summary>
    private bool MakesInputs(IOperation value) => value.DescendantsAndSelf().Any(part =>
        part is IObjectCreationOperation or IWithOperation && part.Type is INamedTypeSymbol type && constraints.IsInput(type));

    /// <summary>Determines whether a conversion preserves the value and, but for <c>?</c>, the type.</summary>
    private static bool KeepsValue(IConversionOperation conversion) =>
        conversion.Conversion is { IsIdentity: true } or { IsReference: true, IsImplicit: true }
        || (conversion.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var type] }
            && SymbolEqualityComparer.Default.Equals(type, conversion.Operand.Type));

    /// <summary>Determines whether the value can depend on the path that leads to it. A field or a method of the user that is unknown is so on every path.</summary>
    private bool DependsOnFlow(IOperation value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        IOperation? part = value;

        // A sum of thousands of operands must not become a deep recursion.
        while (part is { ConstantValue.HasValue: false })
        {
            if (Changes(part) || IsKnownMember(part))
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

    /// <summary>Determines whether the value is that of a member of the user's own: a condition may keep it from the record.</summary>
    private bool IsKnownMember(IOperation part) => part switch
    {
        IFieldReferenceOperation { Field: var field } => inPlace.Context.Members?.Of(field) is not null,
        IPropertyReferenceOperation { Property: var property } => inPlace.Context.Members?.Of(property) is not null,
        IInvocationOperation { TargetMethod: var method } => inPlace.Context.Members?.Of(method) is not null,
        _ => false,
    };

    private bool Changes(IOperation part) => part is IParameterReferenceOperation { Parameter: var parameter } ? scan.IsFlowSensitive(parameter) || LambdaSources.MayBeKnown(part, parameter) : part
        is ILocalReferenceOperation or IConditionalOperation or ICoalesceOperation or IConditionalAccessOperation or ISwitchExpressionOperation
        or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }
        or IAssignmentOperation { Target: not IPropertyReferenceOperation } or IIncrementOrDecrementOperation
        or IAnonymousFunctionOperation or IThrowOperation or IIsPatternOperation or IDeclarationExpressionOperation;
}
