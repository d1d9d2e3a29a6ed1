using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Flow;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Reporting;

namespace SchemaGen.Analysis;

/// <summary>One method (or initialiser of a field) with the input records that it makes. Where all is written in place, each is judged by itself; where
/// something comes from a variable, the method is followed, once, and all are judged on the way.</summary>
internal sealed class MethodAnalysis(FactCache facts, KnownTypes types, Constructors constructors)
{
    // The compiler may call from several threads.
    private readonly object _gate = new();

    // Most methods make no input.
    private List<IObjectOrCollectionInitializerOperation>? _initializers;

    public void AddInitializer(OperationAnalysisContext context)
    {
        var initializer = (IObjectOrCollectionInitializerOperation)context.Operation;
        if (initializer.Type is INamedTypeSymbol type && facts.IsInput(type))
        {
            lock (_gate)
            {
                (_initializers ??= []).Add(initializer);
            }
        }
    }

    public void Analyze(OperationBlockAnalysisContext context)
    {
        if (_initializers is not [{ SemanticModel: { } model }, ..])
        {
            return;
        }

        try
        {
            foreach (Diagnostic diagnostic in Judge(context, model, _initializers).Diagnostics())
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
        catch (InsufficientExecutionStackException)
        {
            // An expression that is nested too deep to follow. The compiler says so itself (CS8078); of what is in it, nothing is certain.
        }
    }

    private OutcomeLog Judge(OperationBlockAnalysisContext context, SemanticModel model, List<IObjectOrCollectionInitializerOperation> initializers)
    {
        var log = new OutcomeLog();
        if (initializers is [var single])
        {
            Judge(context, model, log, OperationRoot.Of(single), initializers);
            return log;
        }

        foreach (IGrouping<IOperation, IObjectOrCollectionInitializerOperation> root in initializers.GroupBy(OperationRoot.Of))
        {
            Judge(context, model, log, root.Key, root.ToArray());
        }

        return log;
    }

    private void Judge(
        OperationBlockAnalysisContext context, SemanticModel model, OutcomeLog log, IOperation root, IReadOnlyList<IObjectOrCollectionInitializerOperation> initializers)
    {
        var scan = new MethodScan(root, context.OwningSymbol);
        var method = new FlowMethod(facts, types, constructors, scan, new RecordJudge(facts, log, model, scan), context.CancellationToken);
        var inPlace = new OperationEvaluator(method, null);
        var need = new FlowNeed(facts, scan, inPlace);
        if (initializers.Any(need.Exists) && GraphOf(context, root) is { } graph)
        {
            SyntaxNode[] places = initializers.Select(static initializer => initializer.Syntax).ToArray();
            new FlowAnalysis(method, function => places.Any(place => function.FullSpan.Contains(place.FullSpan))).Run(graph, context.OwningSymbol);
        }
        else
        {
            foreach (IOperation whole in initializers.Select(InitializerChain.Whole).Distinct())
            {
                inPlace.Environment = FlowEnvironment.Empty;
                inPlace.Use(whole);
            }
        }
    }

    private static ControlFlowGraph? GraphOf(OperationBlockAnalysisContext context, IOperation root)
    {
        IOperation? block = context.OperationBlocks.FirstOrDefault(block => OperationRoot.Of(block) == root);
        return block is null ? null : context.GetControlFlowGraph(block);
    }
}
