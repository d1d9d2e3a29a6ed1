using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Flow;
using SchemaGen.Analysis.Flow.Evaluation;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Members;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Reporting;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis;

/// <summary>Checks the input records that one method (or field initializer) creates. Where all values are written in place, each initializer is checked by
/// itself; where one depends on the flow, the data-flow analysis of the method runs once and checks all of them.</summary>
internal sealed class MethodAnalysis(ConstraintCache constraints, KnownTypes types, Constructors constructors, MemberSummaries members)
{
    // The compiler may call from several threads.
    private readonly object _gate = new();

    // Most methods create no input.
    private List<IObjectOrCollectionInitializerOperation>? _initializers;
    private List<IObjectCreationOperation>? _bare;
    private List<IInvocationOperation>? _makers;
    private List<IInvocationOperation>? _calls;
    private List<IObjectCreationOperation>? _creations;
    private List<ISimpleAssignmentOperation>? _assignments;

    // What the end of the method asks for.
    private NegativeTests? _negativeTests;
    private Dictionary<IOperation, MethodScan>? _scans;

    /// <summary>Adds an operation that may make a record, or pass on what goes into one.</summary>
    public void Add(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case IObjectOrCollectionInitializerOperation initializer:
                AddInitializer(context, initializer);
                break;
            case IInvocationOperation call:
                AddCall(context, call);
                break;
            case IObjectCreationOperation creation:
                AddCreation(context, creation);
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.SetMethod: { } setter } } assignment when members.PassesOn(setter, context.CancellationToken):
                Add(ref _assignments, assignment);
                break;
        }
    }

    private void AddInitializer(OperationAnalysisContext context, IObjectOrCollectionInitializerOperation initializer)
    {
        if (initializer.Type is INamedTypeSymbol type && constraints.IsInput(type) && UserCode.IsAt(initializer.Syntax, context.IsGeneratedCode))
        {
            Add(ref _initializers, initializer);
        }
    }

    private void AddCreation(OperationAnalysisContext context, IObjectCreationOperation creation)
    {
        if (members.IsMadeByUser(creation))
        {
            Add(ref _creations, creation);
        }

        // Without an initializer only what is missing can be wrong.
        if (creation is { Initializer: null, Type: INamedTypeSymbol type }
            && constraints.IsInput(type)
            && constraints.RulesOf(type) is not null
            && !Placeholders.Contain(creation.Syntax)
            && UserCode.IsAt(creation.Syntax, context.IsGeneratedCode))
        {
            Add(ref _bare, creation);
        }
    }

    private void AddCall(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (members.PassesOn(call.TargetMethod, context.CancellationToken))
        {
            Add(ref _calls, call);
        }

        if (members.MakesRecord(call) && UserCode.IsAt(call.Syntax, context.IsGeneratedCode))
        {
            Add(ref _makers, call);
        }
    }

    public void Analyze(OperationBlockAnalysisContext context)
    {
        try
        {
            Report(context, CheckRecords(context));
            if (_calls is not null)
            {
                Report(context, CheckEach(_calls, members.CheckArguments, context));
            }

            if (_creations is not null)
            {
                Report(context, CheckEach(_creations, members.CheckCreation, context));
            }

            if (_assignments is not null)
            {
                Report(context, CheckEach(_assignments, members.CheckAssignment, context));
            }
        }
        catch (InsufficientExecutionStackException)
        {
            // An expression that is nested too deep to follow. The compiler reports it itself (CS8078); nothing in it is certain.
        }
    }

    private void Add<TOperation>(ref List<TOperation>? operations, TOperation operation)
    {
        lock (_gate)
        {
            (operations ??= []).Add(operation);
        }
    }

    private static void Report(OperationBlockAnalysisContext context, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (UserCode.IsAt(diagnostic.Location, context.IsGeneratedCode))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    /// <summary>Checks the records that the method makes: by initializers, and by methods of objects that only it has.</summary>
    private IEnumerable<Diagnostic> CheckRecords(OperationBlockAnalysisContext context)
    {
        _initializers?.RemoveAll(IsNegativeTest);
        _makers?.RemoveAll(IsNegativeTest);
        _bare?.RemoveAll(IsNegativeTest);
        IReadOnlyList<IOperation> made = _makers is { Count: > 0 } || _bare is { Count: > 0 } ? [.. _initializers ?? [], .. _bare ?? [], .. _makers ?? []] : _initializers ?? [];
        return made is [{ SemanticModel: { } model }, ..] ? Check(context, model, made) : [];
    }

    /// <summary>Checks the operations of one kind in the order in which they are written, but for those that are made to be wrong, and those that never run.</summary>
    private IEnumerable<Diagnostic> CheckEach<TOperation>(
        List<TOperation> operations, Func<TOperation, MethodScan, ISymbol, CancellationToken, IEnumerable<Diagnostic>> check, OperationBlockAnalysisContext context)
        where TOperation : IOperation => operations
        .Where(operation => !IsNegativeTest(operation))
        .OrderBy(static operation => operation.Syntax.SpanStart)
        .SelectMany(operation => check(operation, ScanOf(operation, context.OwningSymbol), context.OwningSymbol, context.CancellationToken).Where(diagnostic => IsReachable(operation, diagnostic)));

    private bool IsNegativeTest(IOperation operation) => (_negativeTests ??= new NegativeTests()).Contain(operation);

    private MethodScan ScanOf(IOperation operation, ISymbol owner)
    {
        IOperation root = OperationTree.Root(operation);
        _scans ??= [];
        if (!_scans.TryGetValue(root, out MethodScan? scan))
        {
            scan = new MethodScan(root, owner, members.Makers);
            _scans.Add(root, scan);
        }

        return scan;
    }

    private static bool IsReachable(IOperation operation, Diagnostic diagnostic) => operation.SemanticModel is { } model && Reachability.IsReachable(model, diagnostic.Location);

    private IEnumerable<Diagnostic> Check(OperationBlockAnalysisContext context, SemanticModel model, IReadOnlyList<IOperation> made) => made is [var single]
        ? Check(context, model, OperationTree.Root(single), made)
        : made.GroupBy(OperationTree.Root).SelectMany(root => Check(context, model, root.Key, root.ToArray()));

    private IEnumerable<Diagnostic> Check(OperationBlockAnalysisContext context, SemanticModel model, IOperation root, IReadOnlyList<IOperation> made)
    {
        IReadOnlyList<Diagnostic> found = Check(context, model, root, made, draft: null);
        if (found.Count == 0 || context.OwningSymbol is IMethodSymbol || DraftField.UsesOf(context.OwningSymbol, root.Syntax, model) is not { } uses)
        {
            return found;
        }

        return Check(context, model, root, made, uses);
    }

    // `draft` is the uses of a field whose object is completed, each in its own way; null where it is checked by itself.
    private IReadOnlyList<Diagnostic> Check(OperationBlockAnalysisContext context, SemanticModel model, IOperation root, IReadOnlyList<IOperation> made, IReadOnlyList<ExpressionSyntax>? draft)
    {
        var log = new OutcomeLog();
        var scan = new MethodScan(root, context.OwningSymbol, members.Makers);
        var checker = new RecordChecker(constraints, log, model, scan);
        IObjectOrCollectionInitializerOperation[] initializers = made.OfType<IObjectOrCollectionInitializerOperation>().ToArray();
        HashSet<SyntaxNode>? calls = MakersIn(made, scan, context.OwningSymbol, model);
        var flow = new FlowContext(constraints, types, constructors, scan, checker, context.CancellationToken)
        {
            Members = members.For(context.OwningSymbol, () => NamedMembers.In(made, scan), context.CancellationToken),
            MadeRecords = calls is null ? null : members.MadeRecords(calls.Contains, context.CancellationToken),
        };
        var inPlace = new OperationEvaluator(flow, null);
        var requirement = new FlowRequirement(constraints, scan, inPlace);
        if ((calls is not null || initializers.Any(requirement.IsRequired)) && GraphOf(context, root) is { } graph)
        {
            SyntaxNode[] places = made.Select(static one => one.Syntax).ToArray();
            new FlowAnalysis(flow, function => places.Any(place => function.FullSpan.Contains(place.FullSpan))).Run(graph, context.OwningSymbol);
            flow.MadeRecords?.WriteTo(log, isNamed: true);
        }
        else
        {
            foreach (IOperation whole in initializers.Select(InitializerChain.Whole).Concat(made.OfType<IObjectCreationOperation>().Select(InitializerChain.Whole)).Distinct())
            {
                inPlace.State = AbstractState.Empty;
                if (draft is not null && OperationTree.WalkUp(whole).Parent is ISymbolInitializerOperation && inPlace.Evaluate(whole).Value is RecordValue value)
                {
                    checker.CheckDraft(value, draft);
                }
                else
                {
                    inPlace.Use(whole);
                }
            }
        }

        return log.Diagnostics((left, right) => flow.Conditions.Relate(left, right))
            .Where(diagnostic => Reachability.IsReachable(model, diagnostic.Location) && !IsLeftToProgram(diagnostic, made, model))
            .ToArray();
    }

    /// <summary>Determines whether what is wrong on some path is in a record that the program checks itself.</summary>
    private static bool IsLeftToProgram(Diagnostic diagnostic, IReadOnlyList<IOperation> made, SemanticModel model)
    {
        if (!DiagnosticDescriptors.IsTwin(diagnostic.Descriptor))
        {
            return false;
        }

        IOperation? inner = null;
        foreach (IOperation one in made)
        {
            if (one.Syntax.Span.Contains(diagnostic.Location.SourceSpan) && (inner is null || inner.Syntax.Span.Contains(one.Syntax.Span)))
            {
                inner = one;
            }
        }

        return inner is not null && new ValidatedRecords(model).Contain(inner is IObjectOrCollectionInitializerOperation initializer ? InitializerChain.Whole(initializer) : inner);
    }

    /// <summary>Returns the calls that make records of objects which only the method has, but for those whose records are completed; null where there is none.</summary>
    private static HashSet<SyntaxNode>? MakersIn(IReadOnlyList<IOperation> made, MethodScan scan, ISymbol owner, SemanticModel model)
    {
        HashSet<SyntaxNode>? calls = null;
        foreach (IOperation one in made)
        {
            if (one is IInvocationOperation { Instance: ILocalReferenceOperation { Local: var local } } && scan.Objects.IsOwn(local) && !DraftSources.IsSource(one, owner, scan, model))
            {
                (calls ??= []).Add(one.Syntax);
            }
        }

        return calls;
    }

    private static ControlFlowGraph? GraphOf(OperationBlockAnalysisContext context, IOperation root)
    {
        IOperation? block = context.OperationBlocks.FirstOrDefault(block => OperationTree.Root(block) == root);
        return block is null ? null : context.GetControlFlowGraph(block);
    }
}
