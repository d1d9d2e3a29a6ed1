using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SchemaGen.Analysis.Flow.Conditions;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow;

/// <summary>Runs the transfer functions over a control flow graph until no block has a pending state. Paths are kept apart up to a bound, and each block is
/// run a bounded number of times, so the work is linear in the size of the method.</summary>
internal sealed class WorklistSolver
{
    /// <summary>The number of iterations of a counted loop that are followed one by one.</summary>
    private const int MaximumIterations = 64;

    /// <summary>The number of paths to one block that are kept apart.</summary>
    private const int MaximumPaths = 16;

    /// <summary>The number of blocks above which each block is run fewer times.</summary>
    private const int ManyBlocks = 500;

    private readonly FlowContext _context;
    private readonly ControlFlowInfo _info;
    private readonly OperationEvaluator _evaluator;
    private readonly ConditionSolver _conditions;
    private readonly CallGuards _guards;
    private readonly PathOutcomes _outcomes;
    private readonly RegionEffects _regions;
    private readonly BlockStates?[] _states;
    private readonly Worklist _worklist;
    private readonly StateLattice _lattice;

    public WorklistSolver(FlowContext context, ControlFlowInfo info)
    {
        _context = context;
        _info = info;
        _evaluator = new OperationEvaluator(context, info);
        _conditions = new ConditionSolver(_evaluator);
        _outcomes = new PathOutcomes(context, info.Captures);
        _guards = new CallGuards(_conditions, _outcomes);
        _regions = new RegionEffects(info, context);
        _lattice = new StateLattice(context);
        _states = new BlockStates?[info.Graph.Blocks.Length];
        _worklist = new Worklist(_states.Length);
    }

    public void Run(IEnumerable<AbstractState> entries)
    {
        foreach (AbstractState entry in entries)
        {
            StatesOf(0).Add(entry);
        }

        _worklist.Add(0);
        while (_worklist.TryTake(out int ordinal))
        {
            BlockStates states = StatesOf(ordinal);
            int end = states.TakePending(out int first);
            for (int i = first; i < end; i++)
            {
                _context.Cancellation.ThrowIfCancellationRequested();
                RunBlock(_info.Graph.Blocks[ordinal], states.Processed[i]);
            }
        }
    }

    private BlockStates StatesOf(int block)
    {
        bool isLarge = _states.Length > ManyBlocks;
        return _states[block] ??= new BlockStates(_lattice, isLarge ? MaximumPaths / 2 : MaximumPaths, isLarge ? MaximumIterations / 8 : MaximumIterations);
    }

    /// <summary>Returns the states in which a block was run.</summary>
    public IReadOnlyList<AbstractState> StatesAt(int block) => StatesOf(block).Processed;

    private void RunBlock(BasicBlock block, AbstractState state, int start = 0)
    {
        _evaluator.State = state;
        for (int i = start; i < block.Operations.Length; i++)
        {
            _evaluator.Evaluate(block.Operations[i]);
            foreach (IOperation known in CheckingCalls.ObjectsOf(block.Operations[i], _context.Constraints))
            {
                _evaluator.State = _outcomes.RecordGuard(known, [_evaluator.State])[0];
            }

            if (CallGuards.CallOf(block.Operations[i]) is { } call)
            {
                IReadOnlyList<AbstractState> left = _guards.After(_evaluator.State, call);
                if (left is not [var single])
                {
                    foreach (AbstractState one in left)
                    {
                        RunBlock(block, one, i + 1);
                    }

                    return;
                }

                _evaluator.State = single;
            }
        }

        if (block.BranchValue is null)
        {
            Follow(block, block.FallThroughSuccessor, _evaluator.State);
        }
        else if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            _evaluator.Use(block.BranchValue);
            Follow(block, block.FallThroughSuccessor, _evaluator.State);
        }
        else
        {
            Branch(block, block.BranchValue);
        }
    }

    private void Branch(BasicBlock block, IOperation condition)
    {
        AbstractValue value = _evaluator.Use(condition).Value;
        AbstractState state = _evaluator.State;
        IReadOnlyList<AbstractState> whenTrue = value is BooleanValue { Value: false } ? [] : _conditions.Assume(state, condition, true);
        IReadOnlyList<AbstractState> whenFalse = value is BooleanValue { Value: true } ? [] : _conditions.Assume(state, condition, false);
        if (whenTrue.Count > 0 && whenFalse.Count > 0 && !LoopMap.IsTestOf(condition))
        {
            (whenTrue, whenFalse) = _outcomes.Record(condition, whenTrue, whenFalse);
        }

        ulong uncounted = whenTrue.Count > 0 && whenFalse.Count > 0 ? _info.Loops.LeftByOneSide(block) : 0;
        bool jumpsWhenTrue = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        FollowAll(block, block.ConditionalSuccessor, jumpsWhenTrue ? whenTrue : whenFalse, uncounted);
        FollowAll(block, block.FallThroughSuccessor, jumpsWhenTrue ? whenFalse : whenTrue, uncounted);
    }

    private void FollowAll(BasicBlock source, ControlFlowBranch? branch, IReadOnlyList<AbstractState> states, ulong uncounted)
    {
        foreach (AbstractState state in states)
        {
            Follow(source, branch, state.WithUncountedLoops(state.UncountedLoops | uncounted));
        }
    }

    private void Follow(BasicBlock source, ControlFlowBranch? branch, AbstractState state)
    {
        if (branch?.Destination is not { } destination)
        {
            return;
        }

        foreach (ControlFlowRegion region in branch.FinallyRegions)
        {
            state = _regions.After(region, state);
        }

        state = _regions.AfterFilter(source, destination, state);
        if (RegionEffects.BeginsTry(destination))
        {
            EnterHandlers(source, destination, state);
        }

        bool isIteration = destination.Ordinal <= source.Ordinal && (state.UncountedLoops & LoopMap.Bit(destination.Ordinal)) != 0;
        if (isIteration)
        {
            Iterate(destination.Ordinal, state);
        }
        else
        {
            Arrive(destination.Ordinal, state);
        }
    }

    private void Iterate(int head, AbstractState state)
    {
        state = _regions.Trim(state.WithUncountedLoops(state.UncountedLoops & ~LoopMap.Bit(head)), head);
        StatesOf(head).AddIteration(state, origin => IsOrigin(origin, state, head));
        Enqueue(head);
    }

    /// <summary>Enters the handlers of a <c>try</c>; a handler may begin with a <c>try</c> of its own.</summary>
    private void EnterHandlers(BasicBlock source, BasicBlock destination, AbstractState state)
    {
        foreach ((int handler, AbstractState known) in _regions.Handlers(source, destination, state))
        {
            Arrive(handler, known);
            EnterHandlers(source, _info.Graph.Blocks[handler], known);
        }
    }

    private void Arrive(int ordinal, AbstractState state)
    {
        StatesOf(ordinal).Add(_regions.Trim(state, ordinal));
        Enqueue(ordinal);
    }

    private void Enqueue(int ordinal)
    {
        if (StatesOf(ordinal).HasPending)
        {
            _worklist.Add(ordinal);
        }
    }

    /// <summary>Determines whether an iteration of a loop may have started with a state: what the loop does not assign is the same.</summary>
    private bool IsOrigin(AbstractState origin, AbstractState iteration, int head)
    {
        foreach (KeyValuePair<int, Binding> pair in origin.Bindings)
        {
            if (!_context.Variables.IsList(pair.Key)
                && !_info.Variables.IsAssignedInLoop(head, pair.Key)
                && iteration.Find(pair.Key)?.Definitions != pair.Value.Definitions)
            {
                return false;
            }
        }

        return true;
    }
}
