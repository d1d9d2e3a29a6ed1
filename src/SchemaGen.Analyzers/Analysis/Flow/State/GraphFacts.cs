using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>What is read from a control flow graph before it is followed, and the nested functions that are found on the way.</summary>
internal sealed class GraphFacts
{
    private readonly Dictionary<IFlowAnonymousFunctionOperation, List<FlowEnvironment>> _functions = [];
    private readonly Dictionary<IMethodSymbol, List<FlowEnvironment>> _localFunctions = new(SymbolEqualityComparer.Default);

    public GraphFacts(ControlFlowGraph graph, FlowMethod method)
    {
        Graph = graph;
        Loops = new LoopMap(graph);
        Variables = new BlockVariables(graph, method.Variables, Loops, method.Scan);
    }

    public ControlFlowGraph Graph { get; }

    public LoopMap Loops { get; }

    public BlockVariables Variables { get; }

    /// <summary>The lambdas that are made, each with what is known where it is made.</summary>
    public IReadOnlyDictionary<IFlowAnonymousFunctionOperation, List<FlowEnvironment>> Functions => _functions;

    /// <summary>What is known at the places of this graph that call the local function, or make a delegate of it; nothing where there is no such place.</summary>
    public IReadOnlyList<FlowEnvironment> UsesOf(IMethodSymbol function) =>
        _localFunctions.TryGetValue(function, out List<FlowEnvironment>? environments) ? environments : [];

    public void AddFunction(IMethodSymbol function, FlowEnvironment environment) => Add(_localFunctions, function.OriginalDefinition, environment);

    public void AddFunction(IFlowAnonymousFunctionOperation function, FlowEnvironment environment) => Add(_functions, function, environment);

    private static void Add<TFunction>(Dictionary<TFunction, List<FlowEnvironment>> functions, TFunction function, FlowEnvironment environment)
        where TFunction : notnull
    {
        if (!functions.TryGetValue(function, out List<FlowEnvironment>? environments))
        {
            environments = [];
            functions.Add(function, environments);
        }

        environments.Add(environment);
    }
}
