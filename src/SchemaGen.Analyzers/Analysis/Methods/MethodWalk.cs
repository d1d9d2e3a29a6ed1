using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Methods;

/// <summary>Walks a method, nested functions included, and records what it does with its variables.</summary>
internal sealed class MethodWalk(VariableUses uses)
{
    /// <param name="root">The body of the method.</param>
    /// <param name="owner">The method, or the field or property whose initializer it is.</param>
    public static VariableUses Of(IOperation root, ISymbol owner)
    {
        // A deeply nested method must not become a deep recursion.
        var uses = new VariableUses();
        var walk = new MethodWalk(uses);
        var waiting = new Stack<(IOperation Operation, ISymbol Function)>();
        waiting.Push((root, owner));
        while (waiting.Count > 0)
        {
            (IOperation operation, ISymbol function) = waiting.Pop();
            function = walk.Visit(operation, function);
            foreach (IOperation child in operation.ChildOperations)
            {
                waiting.Push((child, function));
            }
        }

        return uses;
    }

    /// <returns>The function that the parts of the operation belong to.</returns>
    private ISymbol Visit(IOperation operation, ISymbol function)
    {
        switch (operation)
        {
            case IAnonymousFunctionOperation lambda:
                uses.AddLambda(lambda);
                return lambda.Symbol;
            case ILocalFunctionOperation local:
                return local.Symbol;
            case ILocalReferenceOperation local:
                VisitReference(local, local.Local, function);
                break;
            case IParameterReferenceOperation parameter:
                VisitReference(parameter, parameter.Parameter, function);
                break;
            case IFieldReferenceOperation { Instance.Type.IsValueType: true } field when AssignmentTargets.IsTarget(field, out _):
                // A member of a tuple is assigned: the variable changes, but is no target itself.
                AddAliased(field);
                break;
            case IPropertyReferenceOperation property when AssignmentTargets.IsTarget(property, out _) && !IsInitialized(property):
                uses.Add(property.Property, VariableTraits.SetLater);
                break;
            case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } called }:
                VisitUse(called, function);
                break;
            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } referenced }:
                VisitUse(referenced, function);
                break;
            case IVariableDeclaratorOperation { Symbol: { IsRef: true } or { Type.TypeKind: TypeKind.Pointer } } declarator:
                uses.Add(declarator.Symbol, VariableTraits.Escaped | VariableTraits.FlowSensitive);
                AddAliased(declarator);
                break;
            case IVariableDeclaratorOperation { Parent: IVariableDeclarationOperation { Initializer: null } } declarator:
                uses.AddValue(declarator.Symbol, declarator.Initializer?.Value);
                break;
            case IVariableDeclaratorOperation { Symbol: var variable }:
                uses.Add(variable, VariableTraits.FlowSensitive | VariableTraits.OtherValues);
                uses.AddSource(variable, VariableSources.OfDeclaration(operation));
                break;
            case IPatternOperation pattern when PatternVariable.DeclaredBy(pattern) is { } matched:
                uses.Add(matched, VariableTraits.FlowSensitive | VariableTraits.OtherValues);
                uses.AddSource(matched, VariableSources.OfPattern(pattern));
                break;
            case IBranchOperation { BranchKind: BranchKind.GoTo, Target: var label }:
                uses.HasJumps |= !IsAhead(label, operation);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var completed }, Value: var value } when IsMadeFrom(value, completed):
                uses.Add(completed, IsInLoop(operation) ? VariableTraits.CompletedInLoop : VariableTraits.Completed);
                break;
            case ISimpleAssignmentOperation { IsRef: true }:
            case IConditionalOperation { IsRef: true }:
            case IInvocationOperation { TargetMethod.ReturnsByRef: true }:
            case IConversionOperation or IInvocationOperation or IObjectCreationOperation when IsView(operation.Type):
            case IAddressOfOperation:
            case IReturnOperation when function is IMethodSymbol { ReturnsByRef: true }:
                AddAliased(operation);
                break;
        }

        return function;
    }

    private void VisitUse(IMethodSymbol used, ISymbol function)
    {
        IMethodSymbol declared = used.OriginalDefinition;
        if (!SymbolEqualityComparer.Default.Equals(declared.ContainingSymbol, function) && !SymbolEqualityComparer.Default.Equals(declared, function))
        {
            uses.Add(declared, VariableTraits.UsedElsewhere);
        }
    }

    private void VisitReference(IOperation reference, ISymbol variable, ISymbol function)
    {
        bool isCaptured = !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function);
        bool isWritten = AssignmentTargets.IsTarget(reference, out bool isByReference);
        if (isWritten)
        {
            uses.Add(variable, VariableTraits.Reassigned);
            uses.AddSource(variable, VariableSources.OfTarget(reference) ?? (variable is IParameterSymbol ? (reference.Parent as ISimpleAssignmentOperation)?.Value : null));
        }

        if (isCaptured)
        {
            uses.Add(variable, VariableTraits.Captured);
        }

        // A reference parameter can refer to a field, which any method may assign. A primary constructor's parameter is a field to the methods of its
        // type, and a captured list can be changed by the nested function.
        if (isByReference || variable is IParameterSymbol { RefKind: not RefKind.None } || (isCaptured && (isWritten || variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } || MayBeList(variable))))
        {
            uses.Add(variable, VariableTraits.Escaped);
        }

        if (!isCaptured && variable is ILocalSymbol && reference.Parent is ISimpleAssignmentOperation { IsRef: false, Value: var value } assignment && assignment.Target == reference)
        {
            uses.AddValue(variable, value);
        }
        else if (isWritten || isCaptured || !IsInitialValue(reference))
        {
            uses.Add(variable, isWritten ? VariableTraits.FlowSensitive | VariableTraits.OtherValues : VariableTraits.FlowSensitive);
        }

        if (!isWritten || reference.Parent is not ISimpleAssignmentOperation)
        {
            bool isSource = IsWithOperand(reference);
            uses.HasWithSources |= isSource;
            uses.Add(variable, isSource ? VariableTraits.WithOperand : VariableTraits.OtherRead);
        }
    }

    private static bool IsMadeFrom(IOperation value, ILocalSymbol variable) => value switch
    {
        IConversionOperation { OperatorMethod: null, Operand: var operand } => IsMadeFrom(operand, variable),
        IParenthesizedOperation { Operand: var operand } => IsMadeFrom(operand, variable),
        IWithOperation { Operand: ILocalReferenceOperation { Local: var original } } => SymbolEqualityComparer.Default.Equals(original, variable),
        IWithOperation { Operand: var operand } => IsMadeFrom(operand, variable),
        _ => false,
    };

    private static bool IsAhead(ILabelSymbol label, IOperation jump) =>
        label.DeclaringSyntaxReferences is [var declaration] && declaration.Span.Start > jump.Syntax.SpanStart;

    private static bool IsInLoop(IOperation operation)
    {
        IOperation? parent = operation;
        while (parent is not (null or ILoopOperation))
        {
            parent = parent.Parent;
        }

        return parent is not null;
    }

    /// <summary>Determines whether the value only becomes the value of a property, or a part of it: without a condition on it, and without another name for it.</summary>
    private static bool IsInitialValue(IOperation reference)
    {
        bool isPart = false;
        IOperation operation = OperationTree.WalkUp(reference);
        while (operation.Parent is { } parent && (IsOneOf(operation, parent) || IsPartOf(operation, parent)))
        {
            isPart |= IsPartOf(operation, parent);
            operation = OperationTree.WalkUp(parent);
        }

        return operation.Parent switch
        {
            ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation } assignment => assignment.Value == operation,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation } assignment => isPart && assignment.Value == operation,
            IVariableInitializerOperation => isPart,
            _ => false,
        };
    }

    /// <summary>Determines whether the value of the whole can be that of the part.</summary>
    private static bool IsOneOf(IOperation value, IOperation whole) => whole switch
    {
        IConditionalOperation conditional => conditional.Condition != value,
        ISwitchExpressionArmOperation arm => arm.Value == value,
        ISwitchExpressionOperation choice => choice.Value != value,
        _ => whole is ICoalesceOperation,
    };

    /// <summary>Determines whether the whole is a new value that is computed from the part.</summary>
    private static bool IsPartOf(IOperation value, IOperation whole) => whole
        is IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply }
        or IInterpolationOperation or IInterpolatedStringOperation or IArrayInitializerOperation or IArrayCreationOperation
        || (whole.Syntax is CollectionExpressionSyntax && value.Syntax is not SpreadElementSyntax);

    /// <summary>Determines whether a value of the type can write the items of the array that it was made of.</summary>
    private static bool IsView(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Span" or "Memory" or "ArraySegment", Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsInitialized(IPropertyReferenceOperation property) =>
        property.Parent is ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation };

    /// <summary>Records that all variables below the operation have an alias.</summary>
    private void AddAliased(IOperation operation)
    {
        foreach (IOperation descendant in operation.Descendants())
        {
            switch (descendant)
            {
                case ILocalReferenceOperation { Local: var local }:
                    uses.Add(local, VariableTraits.Escaped | VariableTraits.FlowSensitive);
                    break;
                case IParameterReferenceOperation { Parameter: var parameter }:
                    uses.Add(parameter, VariableTraits.Escaped | VariableTraits.FlowSensitive);
                    break;
            }
        }
    }

    private static bool IsWithOperand(IOperation reference)
    {
        IOperation operation = OperationTree.WalkUp(reference);
        return operation.Parent is IWithOperation with && with.Operand == operation;
    }

    private static bool MayBeList(ISymbol variable)
    {
        ITypeSymbol? type = (variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type;
        return type is { IsValueType: false, IsRecord: false, SpecialType: not SpecialType.System_String };
    }
}
