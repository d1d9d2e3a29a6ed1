using Microsoft.CodeAnalysis.FlowAnalysis;

namespace SchemaGen.Analysis.Flow;

/// <summary>What is read from a control flow graph before it is followed, and the nested functions that are found on the way.</summary>
internal sealed class GraphFacts
{
    private readonly Dictionary<IFlowAnonymousFunctionOperation, List<FlowEnvironment>> _functions = [];

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

    public void AddFunction(IFlowAnonymousFunctionOperation function, FlowEnvironment environment)
    {
        if (!_functions.TryGetValue(function, out List<FlowEnvironment>? environments))
        {
            environments = [];
            _functions.Add(function, environments);
        }

        environments.Add(environment);
    }
}
