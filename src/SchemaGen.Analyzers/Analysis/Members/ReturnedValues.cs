using Microsoft.CodeAnalysis.FlowAnalysis;
using SchemaGen.Analysis.Flow;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Members;

/// <summary>Joins what a body returns, on all of its paths.</summary>
internal sealed class ReturnedValues(FlowContext context)
{
    public AbstractValue? Join(ControlFlowGraph graph)
    {
        var info = new ControlFlowInfo(graph, context);
        var solver = new WorklistSolver(context, info);
        AbstractState entry = AbstractState.Empty.With(context.Variables.UnknownHeap, new Binding(AbstractValue.NotNull, context.ValueNumbers.Next(), default));
        solver.Run([entry]);

        AbstractValue? joined = null;
        var evaluator = new OperationEvaluator(context, info);
        foreach (BasicBlock block in graph.Blocks)
        {
            if (block is { BranchValue: not null, ConditionKind: ControlFlowConditionKind.None, FallThroughSuccessor: { Semantics: ControlFlowBranchSemantics.Return } branch })
            {
                foreach (AbstractState state in solver.StatesAt(block.Ordinal))
                {
                    AbstractValue value = ValueAt(block, branch, state, evaluator);
                    joined = joined is null ? value : ValueLattice.Join(joined, value);
                }
            }
        }

        return joined;
    }

    private static AbstractValue ValueAt(BasicBlock block, ControlFlowBranch branch, AbstractState state, OperationEvaluator evaluator)
    {
        evaluator.State = state;
        foreach (Microsoft.CodeAnalysis.IOperation operation in block.Operations)
        {
            evaluator.Evaluate(operation);
        }

        Evaluated returned = evaluator.Evaluate(block.BranchValue);

        // A `finally` may still change the list; a query runs when it is enumerated.
        bool mayChange = returned.Value is ListReference && branch.FinallyRegions.Length > 0;
        return mayChange || LazySequences.IsLazy(block.BranchValue!, evaluator) ? AbstractValue.NotNull : LastingValues.Of(evaluator.Resolve(returned.Value));
    }
}
