using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow;

/// <summary>Follows a method and the functions that are nested in it.</summary>
internal sealed class FlowAnalysis(FlowContext context, Func<SyntaxNode, bool> isOfInterest)
{
    public void Run(ControlFlowGraph graph, ISymbol owner) => Run(graph, [AbstractState.Empty], owner);

    private void Run(ControlFlowGraph graph, IEnumerable<AbstractState> entries, ISymbol current)
    {
        var info = new ControlFlowInfo(graph, context);
        new WorklistSolver(context, info).Run(entries.Select(entry => WithParameters(entry, current)));
        foreach (KeyValuePair<IFlowAnonymousFunctionOperation, List<AbstractState>> function in info.Functions)
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
                IReadOnlyList<AbstractState> uses = context.Scan.IsUsedElsewhere(function) ? [] : info.UsesOf(function);
                Run(graph.GetLocalFunctionControlFlowGraphInScope(function), uses is [] ? [context.SingleValues] : uses.Select(Inside), function);
            }
        }
    }

    /// <summary>What a nested function can rely on when it runs: variables that are never assigned again.</summary>
    private AbstractState Inside(AbstractState state) => state
        .WithUncountedLoops(0)
        .Update(pair => pair.Value.Value is ListReference or ConditionValue || !context.Variables.IsAssignedOnce(pair.Key, context.Scan) ? null : pair.Value);

    /// <summary>Nothing is known of a parameter, but on all ways it has the same value, until it is assigned.</summary>
    private AbstractState WithParameters(AbstractState entry, ISymbol function)
    {
        entry = entry.With(context.Variables.UnknownHeap, new Binding(AbstractValue.NotNull, context.ValueNumbers.Next(), default));
        ImmutableArray<IParameterSymbol> parameters = (function as IMethodSymbol)?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        foreach (IParameterSymbol parameter in parameters)
        {
            if (!context.Scan.HasEscaped(parameter))
            {
                AbstractValue value = OperationEvaluator.Declared(parameter.Type).Value;
                entry = entry.With(context.Variables.Of(parameter), new Binding(value, context.ValueNumbers.Next(), default));
            }
        }

        return entry;
    }
}
