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

    /// <summary>Returns the graph of a getter, a method or a local function; null where there is none, where it is in a lambda, which knows what that has captured, or large.</summary>
    public static ControlFlowGraph? Of(IOperation body) =>
        !IsInLambda(body) && FunctionGraph.Around(body) is { Blocks.Length: <= MostBlocks } graph ? graph : null;

    private static bool IsInLambda(IOperation body)
    {
        for (IOperation? part = body; part is not null; part = part.Parent)
        {
            if (part is IAnonymousFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }
}
