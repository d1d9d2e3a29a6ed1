using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow;

namespace SchemaGen.Analysis.Members;

/// <summary>Tells what runs whenever a method does from what depends on a condition.</summary>
internal static class CertainPlaces
{
    /// <summary>Determines whether no way leads through the method, as far as the solver found any, but over the assignment of a value.</summary>
    public static bool IsAlwaysRun(SyntaxNode value, ControlFlowGraph graph, WorklistSolver solver)
    {
        SyntaxNode place = value.FirstAncestorOrSelf<AssignmentExpressionSyntax>(static assignment => assignment.Parent is InitializerExpressionSyntax) ?? value;
        var seen = new HashSet<BasicBlock>();
        var waiting = new Stack<BasicBlock>();
        waiting.Push(graph.Blocks[0]);
        while (waiting.Count > 0)
        {
            BasicBlock block = waiting.Pop();
            if (!seen.Add(block) || solver.StatesAt(block.Ordinal).Count == 0 || Contains(block, place))
            {
                continue;
            }

            if (block.Kind == BasicBlockKind.Exit)
            {
                return false;
            }

            foreach (ControlFlowBranch? branch in new[] { block.FallThroughSuccessor, block.ConditionalSuccessor })
            {
                if (branch is { Destination: null })
                {
                    // It throws.
                    return false;
                }

                if (branch is { Destination: { } next })
                {
                    waiting.Push(next);
                }
            }
        }

        return true;
    }

    private static bool Contains(BasicBlock block, SyntaxNode place) =>
        block.Operations.Any(operation => Contains(operation, place)) || (block.BranchValue is { } value && Contains(value, place));

    private static bool Contains(IOperation operation, SyntaxNode place) => operation.DescendantsAndSelf().Any(part => part.Syntax == place && part is not IFlowCaptureReferenceOperation);
}
