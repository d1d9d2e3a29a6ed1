using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Facts;
using SchemaGen.Analysis.Flow;
using SchemaGen.Analysis.Judging;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis;

/// <summary>One method (or initialiser of a field) with the input records that it makes. Where all is written in place, each is judged by itself; where
/// something comes from a variable, the method is followed, once, and all are judged on the way.</summary>
internal sealed class MethodAnalysis(FactCache facts, KnownTypes types)
{
    private readonly ConcurrentQueue<IObjectOrCollectionInitializerOperation> _initializers = new();

    public void AddInitializer(OperationAnalysisContext context)
    {
        var initializer = (IObjectOrCollectionInitializerOperation)context.Operation;
        if (initializer.Type is INamedTypeSymbol type && facts.IsInput(type))
        {
            _initializers.Enqueue(initializer);
        }
    }

    public void Analyze(OperationBlockAnalysisContext context)
    {
        if (_initializers.IsEmpty || _initializers.First().SemanticModel is not { } model)
        {
            return;
        }

        try
        {
            foreach (Diagnostic diagnostic in Judge(context, model).Diagnostics())
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
        catch (InsufficientExecutionStackException)
        {
            // An expression that is nested too deep to follow. The compiler says so itself (CS8078); of what is in it, nothing is certain.
        }
    }

    private OutcomeLog Judge(OperationBlockAnalysisContext context, SemanticModel model)
    {
        var log = new OutcomeLog();
        foreach (IGrouping<IOperation, IObjectOrCollectionInitializerOperation> root in _initializers.GroupBy(Root))
        {
            MethodScan scan = MethodScan.Of(root.Key, context.OwningSymbol);
            var method = new FlowMethod(facts, types, scan, new RecordJudge(facts, log, model, scan), context.CancellationToken);
            if (root.Any(initializer => FlowNeed.Exists(initializer, facts, scan)) && GraphOf(context, root.Key) is { } graph)
            {
                SyntaxNode[] places = root.Select(static initializer => initializer.Syntax).ToArray();
                new FlowAnalysis(method, function => places.Any(place => function.FullSpan.Contains(place.FullSpan))).Run(graph, context.OwningSymbol);
            }
            else
            {
                JudgeInPlace(method, root);
            }
        }

        return log;
    }

    private static void JudgeInPlace(FlowMethod method, IEnumerable<IObjectOrCollectionInitializerOperation> initializers)
    {
        foreach (IOperation whole in initializers.Select(InitializerChain.Whole).Distinct())
        {
            new OperationEvaluator(method, null).Use(whole);
        }
    }

    private static ControlFlowGraph? GraphOf(OperationBlockAnalysisContext context, IOperation root)
    {
        IOperation? block = context.OperationBlocks.FirstOrDefault(block => Root(block) == root);
        return block is null ? null : context.GetControlFlowGraph(block);
    }

    private static IOperation Root(IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root;
    }
}
