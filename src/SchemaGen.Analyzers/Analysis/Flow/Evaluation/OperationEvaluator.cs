using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaGen.Analysis.Flow.State;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.Evaluation;

/// <summary>The transfer function of an operation: evaluates it in the current state, and updates the state. The evaluators beside it do the work by kind of operation.</summary>
internal sealed class OperationEvaluator
{
    private readonly AssignmentEvaluator _assignments;
    private readonly CallEvaluator _calls;
    private readonly CollectionEvaluator _collections;
    private readonly RecordEvaluator _records;

    /// <param name="context">What the analyses of the method share.</param>
    /// <param name="graph">The control flow graph of the operations; null to evaluate expressions in place, without the flow around them.</param>
    public OperationEvaluator(FlowContext context, ControlFlowInfo? graph)
    {
        Context = context;
        Graph = graph;
        _assignments = new AssignmentEvaluator(this);
        _calls = new CallEvaluator(this);
        Lambdas = new LambdaEvaluator(this);
        _collections = new CollectionEvaluator(this);
        _records = new RecordEvaluator(this);
        Objects = new ObjectVariables(context, graph);
    }

    public FlowContext Context { get; }

    /// <summary>Knows the objects of the user's own that only the method has.</summary>
    public ObjectVariables Objects { get; }

    public ControlFlowInfo? Graph { get; }

    /// <summary>The abstract state at this point, which the operations update.</summary>
    public AbstractState State { get; set; } = AbstractState.Empty;

    /// <summary>Evaluates an operation whose value escapes.</summary>
    public Evaluated Use(IOperation? operation)
    {
        Evaluated evaluated = Evaluate(operation);
        Escape(evaluated.Value);
        return evaluated;
    }

    /// <summary>Lets a value escape: an object is finished and is checked, and a list may be changed by other code from now on.</summary>
    public void Escape(AbstractValue value)
    {
        Check(value);
        if (value is ListReference list)
        {
            _collections.Escape(list);
        }
    }

    /// <summary>Checks an object that is finished.</summary>
    public void Check(AbstractValue value)
    {
        if (value is RecordValue record)
        {
            Context.Checker.Check(record, State.Path);
            Mark(record.Assignments(), static assigned => assigned with { IsChecked = true });
        }
    }

    /// <summary>Determines whether an operation reads the variable of a draft. To look at a member of a draft does not make an input of it: <c>if (draft.N > 4) draft = draft with { N = 4 };</c>.</summary>
    public bool IsDraft(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local: var local } => Context.Scan.IsWithSource(local),
        IParameterReferenceOperation { Parameter: var parameter } => Context.Scan.IsWithSource(parameter),
        IFlowCaptureReferenceOperation { Id: var capture } => Graph?.Captures.Of(capture) is (ILocalReferenceOperation or IParameterReferenceOperation) and var captured && IsDraft(captured),
        _ => false,
    };

    /// <summary>Marks an assignment as replaced by a <c>with</c>.</summary>
    public void MarkReplaced(AssignedProperty replaced) => Mark(replaced.Assignments(), static assigned => assigned with { IsReplaced = true });

    /// <summary>Marks assignments in all objects that they made.</summary>
    private void Mark(IEnumerable<SyntaxNode> assignments, Func<AssignedProperty, AssignedProperty> mark)
    {
        // The marks matter only where a `with` has a variable as its source.
        if (State.HasRecords && Context.Scan.HasWithSources)
        {
            MarkRecords(assignments, mark);
        }
    }

    private void MarkRecords(IEnumerable<SyntaxNode> assignments, Func<AssignedProperty, AssignedProperty> mark)
    {
        HashSet<SyntaxNode>? marked = null;
        State = State.Update(pair =>
        {
            if (pair.Value.Value is not RecordValue record)
            {
                return pair.Value;
            }

            marked ??= [.. assignments];
            RecordValue changed = record.Mark(assigned => marked.Contains(assigned.Assignment) ? mark(assigned) : assigned);
            return ReferenceEquals(changed, record) ? pair.Value : pair.Value.WithValue(changed);
        });
    }

    /// <summary>Returns the content of a list where the value is a reference to one, and any other value unchanged.</summary>
    public AbstractValue Resolve(AbstractValue value) => _collections.Resolve(value);

    public Evaluated Evaluate(IOperation? operation)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return operation is not null && ExpressionOf(operation) is { } expression ? EvaluateAvailable(operation, expression) : EvaluateNew(operation);
    }

    /// <summary>Returns the variable of an expression that the graph evaluates more than once; null for any other.</summary>
    public int? ExpressionOf(IOperation expression) => Graph?.Expressions.Find(expression);

    /// <summary>Evaluates an expression that is evaluated elsewhere too: while it is available, its value is the one that it had there, with what conditions refined since.</summary>
    private Evaluated EvaluateAvailable(IOperation operation, int expression)
    {
        Binding? before = State.Find(expression);
        Evaluated now = EvaluateNew(operation);
        if (before is not null)
        {
            State = State.With(expression, before);
            return now with { Value = ValueLattice.Subsumes(before.Value, now.Value) ? now.Value : before.Value, ValueNumber = before.ValueNumber };
        }

        if (now.ValueNumber != 0 || now.Value is RecordValue or ListReference or EnumeratorValue)
        {
            return now;
        }

        var binding = new Binding(now.Value is ConditionValue ? AbstractValue.NotNull : now.Value, Context.ValueNumbers.Next(), default);
        State = State.With(expression, binding);
        return now with { ValueNumber = binding.ValueNumber };
    }

    private Evaluated EvaluateNew(IOperation? operation)
    {
        switch (operation)
        {
            case null:
                return Evaluated.Unknown;
            case { ConstantValue: { HasValue: true, Value: var constant } }:
                return new Evaluated(Constants.ToAbstractValue(constant));
            case { Syntax: CollectionExpressionSyntax expression } when operation is not (IFlowCaptureReferenceOperation or IFlowCaptureOperation or IConversionOperation):
                return _collections.EvaluateExpression(operation, expression);
            case { Syntax: SpreadElementSyntax, ChildOperations.Count: 1 } and not (IFlowCaptureReferenceOperation or IFlowCaptureOperation):
                return Evaluate(operation.ChildOperations.First());
            case ILocalReferenceOperation local:
                return Read(Context.Scan.HasEscaped(local.Local) ? null : Context.Variables.Of(local.Local), local.Type);
            case IParameterReferenceOperation parameter:
                return Read(Context.Scan.HasEscaped(parameter.Parameter) ? null : Context.Variables.Of(parameter.Parameter), parameter.Type);
            case IFlowCaptureReferenceOperation capture:
                return Read(Context.Variables.Of(capture.Id), capture.Type);
            case IConversionOperation conversion:
                return ConversionEvaluator.Evaluate(this, conversion);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment }:
                return Evaluate(assignment);
            case IExpressionStatementOperation statement:
                return Use(statement.Operation);
            case IFlowCaptureOperation capture:
                return _assignments.EvaluateCapture(capture);
            case ISimpleAssignmentOperation assignment:
                return _assignments.EvaluateSimple(assignment);
            case ICompoundAssignmentOperation assignment:
                return _assignments.EvaluateCompound(assignment);
            case IIncrementOrDecrementOperation increment:
                return _assignments.EvaluateIncrement(increment);
            case IDeconstructionAssignmentOperation deconstruction:
                return _assignments.EvaluateDeconstruction(deconstruction);
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression);
            case IBinaryOperation binary:
                return ArithmeticEvaluator.EvaluateBinary(this, binary);
            case IUnaryOperation unary:
                return ArithmeticEvaluator.EvaluateUnary(this, unary);
            case IInterpolatedStringOperation interpolated:
                return TextEvaluator.EvaluateInterpolation(this, interpolated);
            case IIsNullOperation test:
                return EvaluateIsNull(test);
            case IIsPatternOperation test:
                return PatternTests.Evaluate(this, test);
            case ITranslatedQueryOperation query:
                return Evaluate(query.Operation);
            case ITupleOperation tuple:
                return StructureEvaluator.EvaluateTuple(this, tuple);
            case IAnonymousObjectCreationOperation creation:
                return StructureEvaluator.EvaluateAnonymous(this, creation);
            case IConditionalOperation { WhenFalse: not null } choice when Graph is null:
                return ChoiceEvaluator.EvaluateConditional(this, choice);
            case ICoalesceOperation choice when Graph is null:
                return ChoiceEvaluator.EvaluateCoalesce(this, choice);
            case IIsTypeOperation test:
                Evaluate(test.ValueOperand);
                return Unknown(test.Type);
            case IDefaultValueOperation { Type: { } type }:
                return new Evaluated(type.IsReferenceType || NullableTypes.IsNullable(type) ? AbstractValue.Null : AbstractValue.Unknown);
            case IArrayCreationOperation array:
                return _collections.EvaluateArray(array);
            case IArrayElementReferenceOperation element:
                return EvaluateElement(element);
            case IImplicitIndexerReferenceOperation element:
                return EvaluateImplicitElement(element);
            case IObjectCreationOperation creation:
                return EvaluateCreation(creation);
            case IWithOperation with:
                return _records.EvaluateWith(with);
            case IInvocationOperation invocation:
                return _calls.EvaluateInvocation(invocation);
            case IPropertyReferenceOperation property:
                return _calls.EvaluateProperty(property);
            case IFieldReferenceOperation field:
                return _calls.EvaluateField(field);
            case IFlowAnonymousFunctionOperation function:
                Graph?.AddFunction(function, State);
                return new Evaluated(AbstractValue.NotNull);
            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function }:
                Graph?.AddFunction(function, State);
                return new Evaluated(AbstractValue.NotNull);
            case IInstanceReferenceOperation:
                return new Evaluated(AbstractValue.NotNull);
            default:
                return EvaluateOther(operation);
        }
    }

    /// <summary>Returns a value of which only the type is known.</summary>
    public static Evaluated Unknown(ITypeSymbol? type) =>
        type is { IsValueType: true } && !NullableTypes.IsNullable(type) ? new Evaluated(AbstractValue.NotNull) : Evaluated.Unknown;

    /// <summary>Returns the value of a declaration of that type: a reference that is not nullable counts as not null.</summary>
    public static Evaluated Declared(ITypeSymbol? type) =>
        type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated } ? new Evaluated(AbstractValue.NotNull) : Unknown(type);

    /// <summary>Reads a variable. On the first read it gets a value number, so that conditions can refine it.</summary>
    public Evaluated Read(int? variable, ITypeSymbol? type)
    {
        if (variable is not { } number)
        {
            return Unknown(type);
        }

        if (State.Find(number) is not { } binding)
        {
            binding = new Binding(Unknown(type).Value, Context.ValueNumbers.Next(), default);
            State = State.With(number, binding);
        }

        // The value of a list depends on the assignments of its content too.
        DefinitionSet filled = binding.Value is ListReference { Variable: var list } && State.Find(list) is { } content ? content.Definitions : default;
        return new Evaluated(binding.Value, binding.ValueNumber, binding.Definitions | filled);
    }

    public bool TryAssignProperty(IPropertyReferenceOperation target, Evaluated value, ISimpleAssignmentOperation assignment) =>
        _records.TryAssign(target, value, assignment);

    public void ForgetProperty(IPropertySymbol property) => _records.Forget(property);

    /// <summary>Evaluates the copy that a <c>with</c> makes, before its assignments.</summary>
    public Evaluated CopyRecord(Evaluated original, IInvocationOperation with)
    {
        if (_records.Copy(original.Value, with.Instance!, with.Type, with.Syntax) is { } copy)
        {
            return new Evaluated(copy, 0, original.Definitions);
        }

        Escape(original.Value);
        return new Evaluated(AbstractValue.NotNull);
    }

    public Evaluated Allocate(Evaluated list, IOperation creation) => _collections.Allocate(list, creation);

    /// <summary>Determines whether a collection of that type is immutable.</summary>
    public bool IsFixed(ITypeSymbol type) => type is INamedTypeSymbol named && Context.Types.Classify(named) == LibraryType.Immutable;

    public void ChangeItems(IOperation list)
    {
        _collections.ChangeItems(list);
        ForgetExpressions(HeapReads.Contents);
    }

    /// <summary>Forgets the values of the expressions that read such a part of objects, because one was changed.</summary>
    public void ForgetExpressions(HeapReads changed) => State = Context.WithoutExpressions(State, changed);

    /// <summary>Assigns an item: by its index, or by its key.</summary>
    public void SetItem(IOperation list, AbstractValue index, Evaluated item, IOperation assignment)
    {
        _collections.SetItem(list, index, item, assignment);
        ForgetExpressions(HeapReads.Contents);
    }

    public LambdaEvaluator Lambdas { get; }

    public void ChangeList(ListReference list, CollectionValue? content, DefinitionSet definitions, SyntaxNode place)
    {
        _collections.Change(list, content, definitions, place);
        ForgetExpressions(HeapReads.Contents);
    }

    public void ForgetEscapedLists() => _collections.ForgetEscaped();

    /// <summary>Evaluates the items that the compiler packs for a <c>params</c> parameter; no other code has the array.</summary>
    public Evaluated EvaluateParams(IOperation packed) => _collections.EvaluateParams(packed);

    /// <summary>Sets the binding of a variable, where the state has room for it.</summary>
    public void Keep(int variable, Binding binding)
    {
        Context.Kill(variable, State.Find(variable));
        State = State.With(variable, binding);
        if (Graph?.Expressions.ReadersOf(variable) is { Count: > 0 } readers)
        {
            foreach (int expression in readers)
            {
                State = State.Without(expression);
            }
        }

        if (binding.Value is RecordValue record && State.Find(variable) is null)
        {
            Context.Checker.Withhold(record, null);
        }
    }

    /// <summary>Assigns a value to a variable.</summary>
    public void Bind(int variable, Evaluated value, SyntaxNode place) => _assignments.Bind(variable, value, place);

    /// <summary>Advances the enumerator of a <c>foreach</c>.</summary>
    public void Advance(CaptureId capture, EnumeratorValue enumerator)
    {
        int variable = Context.Variables.Of(capture);
        if (State.Find(variable) is { } binding)
        {
            State = State.With(variable, new Binding(enumerator.Next(), Context.ValueNumbers.Next(), binding.Definitions));
        }
    }

    public void Forget(IOperation target) => _assignments.Forget(target);

    private Evaluated EvaluateCreation(IObjectCreationOperation creation)
    {
        if (creation.Type is INamedTypeSymbol type && Context.Constraints.IsInput(type))
        {
            return _records.EvaluateCreation(creation, type);
        }

        return _collections.EvaluateCreation(creation, _calls);
    }

    private Evaluated EvaluateIsNull(IIsNullOperation test)
    {
        Evaluated operand = Evaluate(test.Operand);
        return operand.Value.IsNull || operand.Value.IsNotNull
            ? new Evaluated(new BooleanValue(operand.Value.IsNull), 0, operand.Definitions)
            : new Evaluated(new ConditionValue(test, State, Context), 0, operand.Definitions);
    }

    private Evaluated EvaluateElement(IArrayElementReferenceOperation element)
    {
        Evaluated array = Evaluate(element.ArrayReference);
        if (element.Indices is [var single] && (single is IRangeOperation || single.Type?.SpecialType == SpecialType.None))
        {
            return EvaluatePart(array, single, element);
        }

        Evaluated[] indices = element.Indices.Select(Use).ToArray();
        return indices is [var index] && element.Type?.TypeKind != TypeKind.Array && Resolve(array.Value) is CollectionValue items && CollectionOperations.ItemAt(items, index.Value) is { } item
            ? new Evaluated(item, 0, array.Definitions | index.Definitions)
            : Unknown(element.Type);
    }

    /// <summary>Evaluates <c>a[1..3]</c> and <c>a[^1]</c> of what has no indexer for ranges, but a length and a method.</summary>
    private Evaluated EvaluateImplicitElement(IImplicitIndexerReferenceOperation element) => EvaluatePart(Evaluate(element.Instance), element.Argument, element);

    private Evaluated EvaluatePart(Evaluated whole, IOperation index, IOperation element)
    {
        Evaluated? part = RangeEvaluator.Evaluate(this, Resolve(whole.Value), index);

        // The items of a part of a span can be changed through the whole.
        bool isView = element.Type is INamedTypeSymbol type && Context.Types.Classify(type) == LibraryType.Span;
        return part is { } known && !isView
            ? Allocate(known with { Definitions = known.Definitions | whole.Definitions }, element)
            : Unknown(element.Type);
    }

    /// <summary>Evaluates an operation without a meaning of its own: its parts run in order, and its value is unknown.</summary>
    private Evaluated EvaluateOther(IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            Use(child);
        }

        if (operation is IAwaitOperation or IReturnOperation { Kind: OperationKind.YieldReturn } or IDynamicInvocationOperation)
        {
            // Other code runs in between.
            ForgetEscapedLists();
        }

        return operation is IThrowOperation ? Evaluated.Unknown : Unknown(operation.Type);
    }
}
