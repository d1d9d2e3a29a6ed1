using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow;

/// <summary>Follows a method and the functions that are nested in it.</summary>
internal sealed class FlowAnalysis(FlowMethod method, Func<SyntaxNode, bool> isOfInterest)
{
    public void Run(ControlFlowGraph graph, ISymbol owner) => Run(graph, [FlowEnvironment.Empty], owner);

    private void Run(ControlFlowGraph graph, IEnumerable<FlowEnvironment> entries, ISymbol current)
    {
        var facts = new GraphFacts(graph, method);
        new FlowExplorer(method, facts).Run(entries.Select(entry => WithParameters(entry, current)));
        foreach (KeyValuePair<IFlowAnonymousFunctionOperation, List<FlowEnvironment>> function in facts.Functions)
        {
            if (isOfInterest(function.Key.Syntax))
            {
                Run(graph.GetAnonymousFunctionControlFlowGraphInScope(function.Key), function.Value.Select(Inside), function.Key.Symbol);
            }
        }

        foreach (IMethodSymbol function in graph.LocalFunctions)
        {
            if (function.DeclaringSyntaxReferences is [var declaration] && isOfInterest(declaration.GetSyntax()))
            {
                // Where another nested function calls it, nobody follows when that is.
                IReadOnlyList<FlowEnvironment> uses = method.Scan.IsUsedElsewhere(function) ? [] : facts.UsesOf(function);
                Run(graph.GetLocalFunctionControlFlowGraphInScope(function), uses is [] ? [method.SingleValues] : uses.Select(Inside), function);
            }
        }
    }

    /// <summary>What a nested function can rely on when it runs: variables that are never assigned again.</summary>
    private FlowEnvironment Inside(FlowEnvironment environment) => environment
        .WithUndecidedLoops(0)
        .Update(pair => pair.Value.Value is ListReference or ConditionValue || !method.Variables.IsLasting(pair.Key, method.Scan) ? null : pair.Value);

    /// <summary>Nothing is known of a parameter, but on all ways it has the same value, until it is assigned.</summary>
    private FlowEnvironment WithParameters(FlowEnvironment entry, ISymbol function)
    {
        entry = entry.With(method.Variables.Elsewhere, new Binding(KnownValue.NotNull, method.Versions.Next(), default));
        ImmutableArray<IParameterSymbol> parameters = (function as IMethodSymbol)?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        foreach (IParameterSymbol parameter in parameters)
        {
            if (!method.Scan.IsUntracked(parameter))
            {
                KnownValue value = OperationEvaluator.Declared(parameter.Type).Value;
                entry = entry.With(method.Variables.Of(parameter), new Binding(value, method.Versions.Next(), default));
            }
        }

        return entry;
    }
}
