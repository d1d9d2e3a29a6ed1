using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Flow;

/// <summary>What has to be known of the variables of a method before its flow is followed, nested functions included.</summary>
internal sealed class MethodScan
{
    private readonly HashSet<ISymbol> _untracked = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _reassigned = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _captured = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _withOperands = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _otherReads = new(SymbolEqualityComparer.Default);

    private readonly HashSet<ISymbol> _completed = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _completedInLoop = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _setLater = new(SymbolEqualityComparer.Default);

    private readonly HashSet<ISymbol> _touched = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _usedElsewhere = new(SymbolEqualityComparer.Default);

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
    public bool IsUntracked(ISymbol variable) => _untracked.Contains(variable);

    /// <summary>Whether the variable is assigned again after its declaration, so that a nested function may see another value.</summary>
    public bool IsReassigned(ISymbol variable) => (_hasJumps && variable is ILocalSymbol) || _reassigned.Contains(variable);

    /// <summary>Whether the method does anything with the parameter but put it into objects: without that, no flow tells what it is.</summary>
    public bool IsTouched(IParameterSymbol parameter) => _touched.Contains(parameter);

    /// <summary>Whether the method assigns the property of an object that is there, so that what an initialiser gave it need not be the last word.</summary>
    public bool IsSetLater(IPropertySymbol property) => _setLater.Contains(property);

    /// <summary>Whether a nested function refers to the variable.</summary>
    public bool IsCaptured(ISymbol variable) => _captured.Contains(variable);

    /// <summary>Whether a local function is called, or made a delegate, anywhere but in the function that declares it (and in itself).</summary>
    public bool IsUsedElsewhere(IMethodSymbol function) => _usedElsewhere.Contains(function);

    /// <summary>Whether the object in the variable serves as a base for <c>with</c> and as nothing else: no input, but what inputs are made from. One that
    /// is completed step by step, <c>made = made with { ... }</c>, is judged where it is read for something else.</summary>
    public bool IsTemplate(ISymbol variable) => _withOperands.Contains(variable)
        && (!_otherReads.Contains(variable) || (_completed.Contains(variable) && !_completedInLoop.Contains(variable) && !_captured.Contains(variable)));

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
                _setLater.Add(property.Property);
                break;
            case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } called }:
                VisitUse(called, function);
                break;
            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } referenced }:
                VisitUse(referenced, function);
                break;
            case IVariableDeclaratorOperation { Symbol: { IsRef: true } alias } declarator:
                _untracked.Add(alias);
                AddAliased(declarator);
                break;
            case IBranchOperation { BranchKind: BranchKind.GoTo, Target: var label }:
                _hasJumps |= !IsAhead(label, operation);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var completed }, Value: var value } when IsMadeFrom(value, completed):
                (IsInLoop(operation) ? _completedInLoop : _completed).Add(completed);
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
            _usedElsewhere.Add(declared);
        }
    }

    private void VisitReference(IOperation reference, ISymbol variable, ISymbol function)
    {
        bool isCaptured = !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, function);
        bool isWritten = AssignmentTargets.IsTarget(reference, out bool isByReference);
        if (isWritten)
        {
            _reassigned.Add(variable);
        }

        if (isCaptured)
        {
            _captured.Add(variable);
        }

        // What came by reference can be a field, which any method may assign. The parameter of a primary constructor is a field to the methods of its
        // type, and a list can be changed by whoever holds it.
        if (isByReference || variable is IParameterSymbol { RefKind: not RefKind.None } || (isCaptured && (isWritten || variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } || MayBeList(variable))))
        {
            _untracked.Add(variable);
        }

        if (variable is IParameterSymbol && (isWritten || isCaptured || !IsInitialValue(reference)))
        {
            _touched.Add(variable);
        }

        if (!isWritten || reference.Parent is not ISimpleAssignmentOperation)
        {
            (IsWithOperand(reference) ? _withOperands : _otherReads).Add(variable);
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

    private static bool IsInitialValue(IOperation reference)
    {
        IOperation operation = Whole(reference);
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
                    _untracked.Add(local);
                    break;
                case IParameterReferenceOperation { Parameter: var parameter }:
                    _untracked.Add(parameter);
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
