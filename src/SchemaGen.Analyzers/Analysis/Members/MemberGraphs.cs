using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Methods;

namespace SchemaGen.Analysis.Members;

/// <summary>Makes the control flow graph of a body.</summary>
internal static class MemberGraphs
{
    /// <summary>The number of blocks of a body that is followed for one value.</summary>
    private const int MostBlocks = 64;

    /// <summary>Returns the graph of a getter, a method or a local function; null where there is none, or it is large.</summary>
    public static ControlFlowGraph? Of(IOperation body)
    {
        if (Enclosing(body) is not { } functions)
        {
            return null;
        }

        ControlFlowGraph? graph = OperationTree.Root(body) switch
        {
            IMethodBodyOperation method => ControlFlowGraph.Create(method),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor),
            IBlockOperation block => ControlFlowGraph.Create(block),
            _ => null,
        };
        foreach (IMethodSymbol function in functions)
        {
            graph = graph?.LocalFunctions.Contains(function, SymbolEqualityComparer.Default) == true ? graph.GetLocalFunctionControlFlowGraphInScope(function) : null;
        }

        return graph?.Blocks.Length <= MostBlocks ? graph : null;
    }

    /// <summary>Returns the local functions around and including the body, the outermost first; null where one of them is in a lambda.</summary>
    private static IEnumerable<IMethodSymbol>? Enclosing(IOperation body)
    {
        var functions = new Stack<IMethodSymbol>();
        for (IOperation? part = body; part is not null; part = part.Parent)
        {
            if (part is IAnonymousFunctionOperation)
            {
                return null;
            }

            if (part is ILocalFunctionOperation { Symbol: var function })
            {
                functions.Push(function);
            }
        }

        return functions;
    }
}
