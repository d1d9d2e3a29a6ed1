using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaGen.Analysis.Methods;

/// <summary>Creates the control flow graph of the function, nested or not, that contains an operation.</summary>
internal static class FunctionGraph
{
    /// <summary>Returns the graph; null for code that has none.</summary>
    public static ControlFlowGraph? Around(IOperation operation)
    {
        var functions = new Stack<IOperation>();
        for (IOperation? outer = operation; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                functions.Push(outer);
            }
        }

        ControlFlowGraph? graph = OperationTree.Root(operation) switch
        {
            IMethodBodyOperation body => ControlFlowGraph.Create(body),
            IConstructorBodyOperation body => ControlFlowGraph.Create(body),
            IBlockOperation block => ControlFlowGraph.Create(block),
            IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer),
            IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer),
            _ => null,
        };
        while (graph is not null && functions.Count > 0)
        {
            graph = Inner(graph, functions.Pop());
        }

        return graph;
    }

    private static ControlFlowGraph? Inner(ControlFlowGraph graph, IOperation function)
    {
        if (function is ILocalFunctionOperation { Symbol: var local })
        {
            return graph.LocalFunctions.Contains(local, SymbolEqualityComparer.Default) ? graph.GetLocalFunctionControlFlowGraph(local) : null;
        }

        IFlowAnonymousFunctionOperation? lambda = graph.Blocks
            .SelectMany(static block => block.BranchValue is { } value ? block.Operations.Append(value) : block.Operations)
            .SelectMany(static whole => whole.DescendantsAndSelf())
            .OfType<IFlowAnonymousFunctionOperation>()
            .FirstOrDefault(one => one.Syntax == function.Syntax);
        return lambda is null ? null : graph.GetAnonymousFunctionControlFlowGraph(lambda);
    }
}
