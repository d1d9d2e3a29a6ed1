using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Flow;

/// <summary>What has to be known of the variables of a method before its flow is followed, nested functions included.</summary>
internal sealed class MethodScan
{
    // One for each method that is analysed: what is not needed is not made.
    private Dictionary<ISymbol, VariableTraits>? _traits;
    private Dictionary<ISymbol, List<IOperation>>? _values;

    // A declaration before which a jump comes back gives the same variable another value.
    private bool _hasJumps;

    private MethodScan()
    {
    }

    /// <param name="root">The body of the method.</param>
    /// <param name="owner">The method, or the field or property whose initialiser it is.</param>
    public static MethodScan Of(IOperation root, ISymbol owner)
    {
        // A method of any depth is no deep recursion.
        var scan = new MethodScan();
        var waiting = new Stack<(IOperation Operation, ISymbol Function)>();
        waiting.Push((root, owner));
        while (waiting.Count > 0)
        {
            (IOperation operation, ISymbol function) = waiting.Pop();
            function = scan.Visit(operation, function);
            foreach (IOperation child in operation.ChildOperations)
            {
                waiting.Push((child, function));
            }
        }

        return scan;
    }

    /// <summary>Whether nothing may be said of the variable: it can change where no assignment to it is seen.</summary>
    public bool IsUntracked(ISymbol variable) => Has(variable, VariableTraits.Untracked);

    /// <summary>Whether the variable is assigned again after its declaration, so that a nested function may see another value.</summary>
    public bool IsReassigned(ISymbol variable) => (_hasJumps && variable is ILocalSymbol) || Has(variable, VariableTraits.Reassigned);

    /// <summary>Whether the method does anything with the variable but give it values and put it into objects: without that, no flow tells what it is
    /// beyond its values.</summary>
    public bool IsTouched(ISymbol variable) => Has(variable, VariableTraits.Touched);

    /// <summary>What is assigned to a local, wherever that is; nothing where it gets its values in other ways.</summary>
    public IReadOnlyList<IOperation> ValuesOf(ILocalSymbol local) =>
        _values is not null && _values.TryGetValue(local, out List<IOperation>? values) ? values : [];

    /// <summary>Whether the method assigns the property of an object that is there, so that what an initialiser gave it need not be the last word.</summary>
    public bool IsSetLater(IPropertySymbol property) => Has(property, VariableTraits.SetLater);

    /// <summary>Whether a nested function refers to the variable.</summary>
    public bool IsCaptured(ISymbol variable) => Has(variable, VariableTraits.Captured);

    /// <summary>Whether a local function is called, or made a delegate, anywhere but in the function that declares it (and in itself).</summary>
    public bool IsUsedElsewhere(IMethodSymbol function) => Has(function, VariableTraits.UsedElsewhere);

    /// <summary>Whether the object in the variable serves as a base for <c>with</c> and as nothing else: no input, but what inputs are made from. One that
    /// is completed step by step, <c>made = made with { ... }</c>, is judged where it is read for something else.</summary>
    public bool IsTemplate(ISymbol variable) => Has(variable, VariableTraits.WithOperand)
        && (!Has(variable, VariableTraits.OtherRead) || (Has(variable, VariableTraits.Completed) && !Has(variable, VariableTraits.CompletedInLoop) && !Has(variable, VariableTraits.Captured)));

    /// <returns>The function that the parts of the operation belong to.</returns>
    private ISymbol Visit(IOperation operation, ISymbol function)
    {
        switch (operation)
        {
            case IAnonymousFunctionOperation lambda:
                return lambda.Symbol;
            case ILocalFunctionOperation local:
                return local.Symbol;
            case ILocalReferenceOperation local:
                VisitReference(local, local.Local, function);
                break;
            case IParameterReferenceOperation parameter:
                VisitReference(parameter, parameter.Parameter, function);
                break;
            case IPropertyReferenceOperation property when AssignmentTargets.IsTarget(property, out _) && !IsInitialized(property):
                Add(property.Property, VariableTraits.SetLater);
                break;
            case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } called }:
                VisitUse(called, function);
                break;
            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } referenced }:
                VisitUse(referenced, function);
                break;
            case IVariableDeclaratorOperation { Symbol: { IsRef: true } alias } declarator:
                Add(alias, VariableTraits.Untracked | VariableTraits.Touched);
                AddAliased(declarator);
                break;
            case IVariableDeclaratorOperation { Parent: IVariableDeclarationOperation { Initializer: null } } declarator:
                AddValue(declarator.Symbol, declarator.Initializer?.Value);
                break;
            case IVariableDeclaratorOperation { Symbol: var variable }:
                Add(variable, VariableTraits.Touched);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } matched }:
                Add(matched, VariableTraits.Touched);
                break;
            case IRecursivePatternOperation { DeclaredSymbol: { } matched }:
                Add(matched, VariableTraits.Touched);
                break;
            case IListPatternOperation { DeclaredSymbol: { } matched }:
                Add(matched, VariableTraits.Touched);
                break;
            case IBranchOperation { BranchKind: BranchKind.GoTo, Target: var label }:
                _hasJumps |= !IsAhead(label, operation);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var completed }, Value: var value } when IsMadeFrom(value, completed):
                Add(completed, IsInLoop(operation) ? VariableTraits.CompletedInLoop : VariableTraits.Completed);
                break;
            case ISimpleAssignmentOperation { IsRef: true }:
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
            Add(declared, VariableTraits.UsedElsewhere);
        }
    }

    private void VisitReference(IOperation reference, ISymbol variable, ISymbol function)
    {
        bool isCaptured = !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function);
        bool isWritten = AssignmentTargets.IsTarget(reference, out bool isByReference);
        if (isWritten)
        {
            Add(variable, VariableTraits.Reassigned);
        }

        if (isCaptured)
        {
            Add(variable, VariableTraits.Captured);
        }

        // What came by reference can be a field, which any method may assign. The parameter of a primary constructor is a field to the methods of its
        // type, and a list can be changed by whoever holds it.
        if (isByReference || variable is IParameterSymbol { RefKind: not RefKind.None } || (isCaptured && (isWritten || variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } || MayBeList(variable))))
        {
            Add(variable, VariableTraits.Untracked);
        }

        if (!isCaptured && variable is ILocalSymbol && reference.Parent is ISimpleAssignmentOperation { IsRef: false, Value: var value } assignment && assignment.Target == reference)
        {
            AddValue(variable, value);
        }
        else if (isWritten || isCaptured || !IsInitialValue(reference))
        {
            Add(variable, VariableTraits.Touched);
        }

        if (!isWritten || reference.Parent is not ISimpleAssignmentOperation)
        {
            Add(variable, IsWithOperand(reference) ? VariableTraits.WithOperand : VariableTraits.OtherRead);
        }
    }

    private bool Has(ISymbol symbol, VariableTraits traits) => _traits is not null && _traits.TryGetValue(symbol, out VariableTraits found) && (found & traits) != 0;

    private void Add(ISymbol symbol, VariableTraits traits)
    {
        _traits ??= new(SymbolEqualityComparer.Default);
        _traits[symbol] = _traits.TryGetValue(symbol, out VariableTraits found) ? found | traits : traits;
    }

    private void AddValue(ISymbol local, IOperation? value)
    {
        if (value is null)
        {
            return;
        }

        _values ??= new(SymbolEqualityComparer.Default);
        if (!_values.TryGetValue(local, out List<IOperation>? values))
        {
            values = new(1);
            _values.Add(local, values);
        }

        values.Add(value);
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

    /// <summary>The reference with the conversions and parentheses around it.</summary>
    private static IOperation Whole(IOperation reference)
    {
        IOperation operation = reference;
        while (operation.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            operation = operation.Parent;
        }

        return operation;
    }

    /// <summary>Whether it is what a property gets, or one of the values that it can get.</summary>
    private static bool IsInitialValue(IOperation reference)
    {
        IOperation operation = Whole(reference);
        while ((operation.Parent is IConditionalOperation { Condition: var condition } && condition != operation)
            || operation.Parent is ICoalesceOperation
            || (operation.Parent is ISwitchExpressionOperation { Value: var switched } && switched != operation)
            || (operation.Parent is ISwitchExpressionArmOperation { Value: var value } && value == operation))
        {
            operation = Whole(operation.Parent);
        }

        return operation.Parent is ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation } assignment && assignment.Value == operation;
    }

    private static bool IsInitialized(IPropertyReferenceOperation property) =>
        property.Parent is ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation };

    /// <summary>All variables below the operation can be reached by another name.</summary>
    private void AddAliased(IOperation operation)
    {
        foreach (IOperation descendant in operation.Descendants())
        {
            switch (descendant)
            {
                case ILocalReferenceOperation { Local: var local }:
                    Add(local, VariableTraits.Untracked | VariableTraits.Touched);
                    break;
                case IParameterReferenceOperation { Parameter: var parameter }:
                    Add(parameter, VariableTraits.Untracked | VariableTraits.Touched);
                    break;
            }
        }
    }

    private static bool IsWithOperand(IOperation reference)
    {
        IOperation operation = Whole(reference);
        return operation.Parent is IWithOperation with && with.Operand == operation;
    }

    private static bool MayBeList(ISymbol variable)
    {
        ITypeSymbol? type = (variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type;
        return type is { IsValueType: false, IsRecord: false, SpecialType: not SpecialType.System_String };
    }
}
