using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>What is computed from a control flow graph before the solver runs, and the nested functions that it finds.</summary>
internal sealed class ControlFlowInfo
{
    private readonly Dictionary<IFlowAnonymousFunctionOperation, List<AbstractState>> _functions = [];
    private readonly Dictionary<IMethodSymbol, List<AbstractState>> _localFunctions = new(SymbolEqualityComparer.Default);

    public ControlFlowInfo(ControlFlowGraph graph, FlowContext context)
    {
        Graph = graph;
        var operations = new BlockOperations(graph);
        Loops = new LoopMap(graph);
        Captures = new CaptureTargets(graph);
        Expressions = new AvailableExpressions(graph, operations, context, Captures);
        Variables = new BlockVariables(this, operations, context.Variables, context.Scan);
    }

    public ControlFlowGraph Graph { get; }

    public LoopMap Loops { get; }

    public BlockVariables Variables { get; }

    /// <summary>What the flow captures capture.</summary>
    public CaptureTargets Captures { get; }

    /// <summary>The expressions that are evaluated more than once.</summary>
    public AvailableExpressions Expressions { get; }

    /// <summary>The lambdas that are created, each with the states at its creation.</summary>
    public IReadOnlyDictionary<IFlowAnonymousFunctionOperation, List<AbstractState>> Functions => _functions;

    /// <summary>Returns the states at the places of this graph that call the local function or create a delegate of it.</summary>
    public IReadOnlyList<AbstractState> UsesOf(IMethodSymbol function) =>
        _localFunctions.TryGetValue(function, out List<AbstractState>? states) ? states : Array.Empty<AbstractState>();

    public void AddFunction(IMethodSymbol function, AbstractState state) => Add(_localFunctions, function.OriginalDefinition, state);

    public void AddFunction(IFlowAnonymousFunctionOperation function, AbstractState state) => Add(_functions, function, state);

    private static void Add<TFunction>(Dictionary<TFunction, List<AbstractState>> functions, TFunction function, AbstractState state)
        where TFunction : notnull
    {
        if (!functions.TryGetValue(function, out List<AbstractState>? states))
        {
            states = [];
            functions.Add(function, states);
        }

        states.Add(state);
    }
}
