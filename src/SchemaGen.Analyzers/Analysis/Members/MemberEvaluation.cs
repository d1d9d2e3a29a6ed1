using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Flow;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Reporting;
using SchemaGen.Analysis.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Members;

/// <summary>Evaluates the initializer or the body of a member by itself, with nothing known of its parameters and of what it captures.</summary>
internal sealed class MemberEvaluation(MemberSummaries summaries, MemberBodies bodies, ConstraintCache constraints, KnownTypes types, Constructors constructors)
{
    /// <summary>The number of members that are followed from a function that is run.</summary>
    private const int MostCalls = 3;

    /// <summary>Returns the value of an initializer; null where it takes a graph to follow it.</summary>
    public AbstractValue? Initial(ISymbolInitializerOperation initializer, ISymbol member, int calls, CancellationToken cancellation) =>
        PlainExpressions.IsPlain(initializer.Value) ? InPlace(initializer.Value, ContextOf(initializer, member, calls, cancellation)) : null;

    /// <summary>Returns the record that an initializer makes; null where it makes another value, or takes a graph to follow.</summary>
    public RecordValue? Made(ISymbolInitializerOperation initializer, ISymbol member, int calls, CancellationToken cancellation) =>
        initializer.Value is { Type: INamedTypeSymbol type } value && constraints.IsInput(type) && PlainExpressions.IsPlain(value)
            ? (new OperationEvaluator(ContextOf(initializer, member, calls, cancellation), null).Evaluate(value).Value as RecordValue)?.Convert(LastingValues.Of)
            : null;

    /// <summary>Returns a value that a method assigns; null where it takes a graph to follow it.</summary>
    public AbstractValue? Assigned(IOperation value, ISymbol owner, int calls, CancellationToken cancellation) =>
        PlainExpressions.IsPlain(value) ? InPlace(value, ContextOf(OperationTree.Root(value), owner, calls, cancellation)) : null;

    /// <summary>Returns what a body returns on every path that ends; null where that is not known, or no path ends.</summary>
    public AbstractValue? Returned(IOperation body, ISymbol member, int calls, CancellationToken cancellation)
    {
        if (!BodyShapes.IsFollowed(body, types))
        {
            return null;
        }

        // The locals of a getter are its own, not those of the property.
        ISymbol function = (member as IPropertySymbol)?.GetMethod ?? member;
        FlowContext context = ContextOf(OperationTree.Root(body), function, calls, cancellation);
        return BodyShapes.SingleValue(body) is { } single && PlainExpressions.IsPlain(single)
            ? InPlace(single, context)
            : MemberGraphs.Of(body) is { } graph ? new ReturnedValues(context).Join(graph) : null;
    }

    /// <summary>Runs a function with what is known of its arguments.</summary>
    /// <returns>What is wrong with the records in it.</returns>
    public OutcomeLog Run(IOperation body, IMethodSymbol function, IReadOnlyDictionary<int, AbstractValue> arguments, CancellationToken cancellation)
    {
        var log = new OutcomeLog();
        FlowContext context = ContextOf(OperationTree.Root(body), function, MostCalls, cancellation, log);
        if (MemberGraphs.Of(body) is { } graph)
        {
            AbstractState entry = EntryOf(context);
            foreach (IParameterSymbol parameter in function.Parameters.Where(parameter => arguments.ContainsKey(parameter.Ordinal) && !context.Scan.HasEscaped(parameter)))
            {
                // A list that is more than put into objects may be changed before.
                AbstractValue value = arguments[parameter.Ordinal];
                if (value is not CollectionValue || !context.Scan.IsFlowSensitive(parameter))
                {
                    entry = entry.With(context.Variables.Of(parameter), new Binding(value, context.ValueNumbers.Next(), default));
                }
            }

            new WorklistSolver(context, new ControlFlowInfo(graph, context)).Run([entry]);
        }

        return log;
    }

    /// <summary>Runs a method with what is known of the object that it is called on.</summary>
    /// <param name="body">The body of a method that only reads the object.</param>
    /// <param name="method">The method.</param>
    /// <param name="receiver">What is known of the properties of the object.</param>
    /// <param name="calls">The number of methods of the object that are followed from this one.</param>
    /// <param name="cancellation">Cancels the analysis that asks.</param>
    /// <returns>What is wrong with the records that are made whenever the method returns.</returns>
    public IReadOnlyList<CertainFinding> Made(IOperation body, IMethodSymbol method, IReadOnlyDictionary<ISymbol, AbstractValue> receiver, int calls, CancellationToken cancellation)
    {
        if (MemberGraphs.Of(body) is not { } graph)
        {
            return [];
        }

        var log = new OutcomeLog();
        FlowContext context = ContextOf(OperationTree.Root(body), method, MostCalls, cancellation, log, receiver, calls);
        var solver = new WorklistSolver(context, new ControlFlowInfo(graph, context));
        solver.Run([EntryOf(context)]);
        context.MadeRecords!.WriteTo(log, isNamed: false);
        return log.Certain().Where(finding => DiagnosticDescriptors.TwinOf(finding.Finding.Rule) != finding.Finding.Rule && CertainPlaces.IsAlwaysRun(finding.Place, graph, solver)).ToArray();
    }

    private static AbstractState EntryOf(FlowContext context) => AbstractState.Empty.With(context.Variables.UnknownHeap, new Binding(AbstractValue.NotNull, context.ValueNumbers.Next(), default));

    private static AbstractValue InPlace(IOperation value, FlowContext context)
    {
        var evaluator = new OperationEvaluator(context, null);
        Evaluated evaluated = evaluator.Evaluate(value);
        return LazySequences.IsLazy(value, evaluator) ? AbstractValue.NotNull : LastingValues.Of(evaluator.Resolve(evaluated.Value));
    }

    private FlowContext ContextOf(
        IOperation root, ISymbol member, int calls, CancellationToken cancellation, OutcomeLog? log = null, IReadOnlyDictionary<ISymbol, AbstractValue>? receiver = null, int makers = 0)
    {
        ISymbol owner = member;
        while (owner is IMethodSymbol { MethodKind: MethodKind.LocalFunction, ContainingSymbol: var outer })
        {
            owner = outer;
        }

        var scan = new MethodScan(root, owner, summaries.Makers);

        // What is wrong with the records in it is said where the member itself is analyzed.
        var checker = new RecordChecker(constraints, log ?? new OutcomeLog(), bodies.ModelOf(root.Syntax.SyntaxTree), scan);
        var members = new MemberValues(summaries, owner, calls - 1, null, cancellation);
        return new FlowContext(constraints, types, constructors, scan, checker, cancellation)
        {
            Members = members,
            Receiver = receiver,
            MadeRecords = receiver is null ? null : new MadeRecords((made, known) => summaries.Broken(made, known, makers, cancellation), static _ => true),
        };
    }
}
