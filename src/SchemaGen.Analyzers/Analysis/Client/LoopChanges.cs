using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Client;

/// <summary>Finds the variables that may have another value in each iteration of a loop.</summary>
internal static class LoopChanges
{
    /// <summary>Returns what lives longer than an iteration and is changed in it, and the locals of an iteration that are computed from that.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="request">The operation that gives the request its key: a change that does not count.</param>
    /// <param name="scan">The variables of the method.</param>
    public static HashSet<ISymbol> Of(ILoopOperation loop, IOperation request, MethodScan scan)
    {
        var changing = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (IOperation part in loop.Descendants())
        {
            if (!Attempts.Contains(request, part))
            {
                Add(part, loop, changing);
            }
        }

        HashSet<ISymbol> uses = RequestUses.Of(loop, request);
        if (loop.Descendants().OfType<IInvocationOperation>().Any(call => IsOwn(call) && !RequestUses.ComesFrom(call, request, uses)))
        {
            changing.UnionWith(loop.Body.Descendants().Select(Variable).OfType<ISymbol>().Where(variable => MayBeChangedByCall(variable, scan)));
        }

        // A local that is computed from one of these is another one, and so on.
        AddLocals(changing, loop, value => value.DescendantsAndSelf().Any(part => Variable(part) is { } variable && changing.Contains(variable) && !RepeatedRequest.IsHarmless(part, loop)));
        return changing;
    }

    /// <summary>Adds the locals that are assigned such a value in an iteration, until there are no more: a value may be such a one for a local that was added.</summary>
    public static void AddLocals(HashSet<ISymbol> found, ILoopOperation loop, Func<IOperation, bool> isMeant)
    {
        (ISymbol Local, IOperation Value)[] locals = loop.Body.Descendants().Select(Assigned).OfType<(ISymbol, IOperation)>().ToArray();
        while (locals.Any(pair => !found.Contains(pair.Local) && isMeant(pair.Value) && found.Add(pair.Local)))
        {
        }
    }

    /// <summary>Determines whether a call runs code of the object itself: a method of its type, or a local function.</summary>
    public static bool IsOwn(IInvocationOperation call) =>
        call.TargetMethod is { DeclaringSyntaxReferences.IsEmpty: false } && call.Instance is null or IInstanceReferenceOperation;

    /// <summary>Returns the variable that an operation reads or writes: a local, a parameter, or a member of the object itself.</summary>
    public static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }, Member: var member } => member,
        _ => null,
    };

    /// <summary>Determines whether a reference only gives its value to a local of the iteration, whose uses count then.</summary>
    public static bool IsPassedOn(IOperation reference, ILoopOperation loop)
    {
        for (IOperation? outer = reference.Parent; outer is not null && outer != loop.Body; outer = outer.Parent)
        {
            if (Assigned(outer) is { Local: var local } && IsOfIteration(local, loop))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the variable that an object belongs to: <c>request</c> of <c>request.Headers.Authorization</c>.</summary>
    public static ISymbol? Root(IOperation? operation)
    {
        IOperation? current = operation is null ? null : OperationTree.WalkDown(operation);
        while (current is IMemberReferenceOperation { Instance: { } instance } && Variable(current) is null)
        {
            current = OperationTree.WalkDown(instance);
        }

        return current is null ? null : Variable(current);
    }

    /// <summary>Returns the local that an operation assigns, and its value.</summary>
    public static (ISymbol Local, IOperation Value)? Assigned(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation { Symbol: var local, Initializer.Value: { } value } => (local, value),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Value: var value } => (local, value),
        _ => null,
    };

    private static void Add(IOperation part, ILoopOperation loop, HashSet<ISymbol> changing)
    {
        IOperation? target = part switch
        {
            IAssignmentOperation assignment => assignment.Target,
            IIncrementOrDecrementOperation step => step.Target,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: var argument } => argument,
            _ => null,
        };
        foreach (IOperation written in target is ITupleOperation tuple ? tuple.Elements.AsEnumerable() : target is null ? [] : [target])
        {
            if (Root(written) is { } root && !(root is ILocalSymbol && IsOfIteration(root, loop)))
            {
                changing.Add(root);
            }
        }

        // What a condition of the loop declares: `while (Next() is { } item)`.
        if (PatternVariable.DeclaredBy(part) is { } declared && !IsOfIteration(declared, loop))
        {
            changing.Add(declared);
        }
    }

    private static bool MayBeChangedByCall(ISymbol variable, MethodScan scan) => variable switch
    {
        IFieldSymbol field => field is { IsReadOnly: false, IsConst: false, DeclaringSyntaxReferences.IsEmpty: false },
        IPropertySymbol property => !property.DeclaringSyntaxReferences.IsEmpty,
        _ => scan.HasEscaped(variable) || (scan.IsCaptured(variable) && scan.IsReassigned(variable)),
    };

    /// <summary>Determines whether each iteration has a variable of its own.</summary>
    private static bool IsOfIteration(ISymbol local, ILoopOperation loop) =>
        local.DeclaringSyntaxReferences is [var declaration] && declaration.SyntaxTree == loop.Body.Syntax.SyntaxTree && loop.Body.Syntax.Span.Contains(declaration.Span);
}
