using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow;

/// <summary>Runs the data-flow analysis of a method, then of the functions that are nested in it.</summary>
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
                // When another nested function makes the call, its time is not known.
                IReadOnlyList<AbstractState> uses = context.Scan.IsUsedElsewhere(function) ? [] : info.UsesOf(function);
                Run(graph.GetLocalFunctionControlFlowGraphInScope(function), uses is [] ? [context.SingleValues] : uses.Select(Inside), function);
            }
        }
    }

    /// <summary>Keeps what a nested function can rely on whenever it runs: variables that are assigned once.</summary>
    private AbstractState Inside(AbstractState state) => state
        .WithUncountedLoops(0)
        .Where(static (pair, context) => pair.Value.Value is not (ListReference or ConditionValue) && context.Variables.IsAssignedOnce(pair.Key, context.Scan), context);

    /// <summary>Gives each parameter a value number: its value is unknown, but the same on all paths until it is assigned.</summary>
    private AbstractState WithParameters(AbstractState entry, ISymbol function)
    {
        entry = entry.With(context.Variables.UnknownHeap, new Binding(AbstractValue.NotNull, context.ValueNumbers.Next(), default));
        ImmutableArray<IParameterSymbol> parameters = (function as IMethodSymbol)?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        foreach (IParameterSymbol parameter in parameters)
        {
            bool isKnown = ((IMethodSymbol)function).MethodKind == MethodKind.AnonymousFunction && entry.Find(context.Variables.Of(parameter)) is not null;
            if (!isKnown && !context.Scan.HasEscaped(parameter))
            {
                AbstractValue value = OperationEvaluator.Declared(parameter.Type).Value;
                entry = entry.With(context.Variables.Of(parameter), new Binding(value, context.ValueNumbers.Next(), default));
            }
        }

        return entry;
    }
}
