using Microsoft.CodeAnalysis.FlowAnalysis;
using SchemaGen.Analysis.Flow.Conditions;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow;

/// <summary>Follows a control flow graph from its entry, with what is known on each way. Each block is run a bounded number of times, so the work is
/// linear in the size of the method.</summary>
internal sealed class FlowExplorer
{
    /// <summary>A loop of which the rounds can be counted is followed round by round, so many times.</summary>
    private const int MaximumRounds = 64;

    /// <summary>So many ways to one block are kept apart.</summary>
    private const int MaximumWays = 16;

    /// <summary>In a method with so many blocks, each is run fewer times.</summary>
    private const int ManyBlocks = 500;

    private readonly FlowMethod _method;
    private readonly GraphFacts _facts;
    private readonly OperationEvaluator _evaluator;
    private readonly ConditionSolver _conditions;
    private readonly CallGuards _guards;
    private readonly RegionEffects _regions;
    private readonly BlockStates[] _states;
    private readonly SortedSet<int> _waiting = [];

    public FlowExplorer(FlowMethod method, GraphFacts facts)
    {
        _method = method;
        _facts = facts;
        _evaluator = new OperationEvaluator(method, facts);
        _conditions = new ConditionSolver(_evaluator);
        _guards = new CallGuards(_conditions);
        _regions = new RegionEffects(facts, method);
        var lattice = new EnvironmentLattice(method);
        int blocks = facts.Graph.Blocks.Length;
        bool isLarge = blocks > ManyBlocks;
        _states = new BlockStates[blocks];
        for (int i = 0; i < blocks; i++)
        {
            _states[i] = new BlockStates(lattice, isLarge ? MaximumWays / 2 : MaximumWays, isLarge ? MaximumRounds / 8 : MaximumRounds);
        }
    }

    public void Run(IEnumerable<FlowEnvironment> entries)
    {
        foreach (FlowEnvironment entry in entries)
        {
            _states[0].Add(entry);
        }

        _waiting.Add(0);

        // The first block that waits comes first, so a loop is done before what follows it, and what comes from several sides comes together.
        while (_waiting.Count > 0)
        {
            int ordinal = _waiting.Min;
            _waiting.Remove(ordinal);
            foreach (FlowEnvironment environment in _states[ordinal].TakeWaiting())
            {
                _method.Cancellation.ThrowIfCancellationRequested();
                RunBlock(_facts.Graph.Blocks[ordinal], environment);
            }
        }
    }

    private void RunBlock(BasicBlock block, FlowEnvironment environment, int start = 0)
    {
        _evaluator.Environment = environment;
        for (int i = start; i < block.Operations.Length; i++)
        {
            _evaluator.Evaluate(block.Operations[i]);
            if (CallGuards.CallOf(block.Operations[i]) is { } call)
            {
                IReadOnlyList<FlowEnvironment> left = _guards.After(_evaluator.Environment, call);
                if (left is not [var single])
                {
                    foreach (FlowEnvironment one in left)
                    {
                        RunBlock(block, one, i + 1);
                    }

                    return;
                }

                _evaluator.Environment = single;
            }
        }

        if (block.BranchValue is null)
        {
            Follow(block, block.FallThroughSuccessor, _evaluator.Environment);
        }
        else if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            _evaluator.Use(block.BranchValue);
            Follow(block, block.FallThroughSuccessor, _evaluator.Environment);
        }
        else
        {
            Branch(block, block.BranchValue);
        }
    }

    private void Branch(BasicBlock block, Microsoft.CodeAnalysis.IOperation condition)
    {
        KnownValue value = _evaluator.Use(condition).Value;
        FlowEnvironment environment = _evaluator.Environment;
        IReadOnlyList<FlowEnvironment> whenTrue = value is BooleanValue { Value: false } ? [] : _conditions.Assume(environment, condition, true);
        IReadOnlyList<FlowEnvironment> whenFalse = value is BooleanValue { Value: true } ? [] : _conditions.Assume(environment, condition, false);
        ulong undecided = whenTrue.Count > 0 && whenFalse.Count > 0 ? _facts.Loops.LeftByOneSide(block) : 0;
        bool jumpsWhenTrue = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        FollowAll(block, block.ConditionalSuccessor, jumpsWhenTrue ? whenTrue : whenFalse, undecided);
        FollowAll(block, block.FallThroughSuccessor, jumpsWhenTrue ? whenFalse : whenTrue, undecided);
    }

    private void FollowAll(BasicBlock source, ControlFlowBranch? branch, IReadOnlyList<FlowEnvironment> environments, ulong undecided)
    {
        foreach (FlowEnvironment environment in environments)
        {
            Follow(source, branch, environment.WithUndecidedLoops(environment.UndecidedLoops | undecided));
        }
    }

    private void Follow(BasicBlock source, ControlFlowBranch? branch, FlowEnvironment environment)
    {
        if (branch?.Destination is not { } destination)
        {
            return;
        }

        foreach (ControlFlowRegion region in branch.FinallyRegions)
        {
            environment = _regions.After(region, environment);
        }

        environment = _regions.AfterFilter(source, destination, environment);
        EnterHandlers(source, destination, environment);

        bool isRound = destination.Ordinal <= source.Ordinal && (environment.UndecidedLoops & LoopMap.Bit(destination.Ordinal)) != 0;
        if (isRound)
        {
            environment = environment.WithUndecidedLoops(environment.UndecidedLoops & ~LoopMap.Bit(destination.Ordinal));
            environment = _regions.Trim(environment, destination.Ordinal);
            _states[destination.Ordinal].AddRound(environment, origin => IsOrigin(origin, environment, destination.Ordinal));
            Wait(destination.Ordinal);
        }
        else
        {
            Arrive(destination.Ordinal, environment);
        }
    }

    /// <summary>A handler may begin with a <c>try</c> of its own.</summary>
    private void EnterHandlers(BasicBlock source, BasicBlock destination, FlowEnvironment environment)
    {
        foreach ((int handler, FlowEnvironment known) in _regions.Handlers(source, destination, environment))
        {
            Arrive(handler, known);
            EnterHandlers(source, _facts.Graph.Blocks[handler], known);
        }
    }

    private void Arrive(int ordinal, FlowEnvironment environment)
    {
        _states[ordinal].Add(_regions.Trim(environment, ordinal));
        Wait(ordinal);
    }

    private void Wait(int ordinal)
    {
        if (_states[ordinal].HasWaiting)
        {
            _waiting.Add(ordinal);
        }
    }

    /// <summary>Whether a round of a loop may have started with that environment: what the loop does not assign is the same.</summary>
    private bool IsOrigin(FlowEnvironment origin, FlowEnvironment round, int head)
    {
        foreach (KeyValuePair<int, Binding> pair in origin.Bindings)
        {
            if (!_method.Variables.IsList(pair.Key)
                && !_facts.Variables.IsAssignedInLoop(head, pair.Key)
                && round.Find(pair.Key)?.Definitions != pair.Value.Definitions)
            {
                return false;
            }
        }

        return true;
    }
}
