using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Reporting;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>What the analyses of a method and of its nested functions share.</summary>
internal sealed class FlowContext(ConstraintCache constraints, KnownTypes types, Constructors constructors, MethodScan scan, RecordChecker checker, CancellationToken cancellation)
{
    private Dictionary<(int Variable, SyntaxNode Place), int>? _definitions;
    private Dictionary<IOperation, IReadOnlyList<int>>? _conditions;
    private ConditionRoots? _roots;
    private ConditionTable? _table;

    public ConstraintCache Constraints { get; } = constraints;

    public KnownTypes Types { get; } = types;

    public MethodScan Scan { get; } = scan;

    public RecordChecker Checker { get; } = checker;

    public Constructors Constructors { get; } = constructors;

    /// <summary>Knows the values of members of the user's own; null where nothing is asked of them.</summary>
    public IMemberValues? Members { get; init; }

    /// <summary>What is known of the properties of <c>this</c>, which the method only reads; null where it is any object.</summary>
    public IReadOnlyDictionary<ISymbol, AbstractValue>? Receiver { get; init; }

    /// <summary>Collects what calls make of objects; null where none is of interest.</summary>
    public MadeRecords? MadeRecords { get; init; }

    public VariableTable Variables { get; } = new();

    public ValueNumberSource ValueNumbers { get; } = new();

    /// <summary>The undecided conditions on the paths that were followed.</summary>
    public ConditionTable Conditions => _table ??= new();

    /// <summary>Finds what a condition is about.</summary>
    public ConditionRoots Roots => _roots ??= new(Variables, Scan);

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The variables that are assigned once, with what is known of the value on all paths.</summary>
    public AbstractState SingleValues { get; private set; } = AbstractState.Empty;

    /// <summary>Records the value of a variable for the local functions that refer to it.</summary>
    public void AddSingleValue(int variable, AbstractValue value)
    {
        // By the time the function runs, the list may have changed, and so may the variables of a condition.
        AbstractValue lasting = value is ListReference or ConditionValue ? AbstractValue.NotNull : value;
        AbstractValue joined = SingleValues.Find(variable) is { Value: var other } ? ValueLattice.Join(other, lasting) : lasting;
        SingleValues = SingleValues.With(variable, new Binding(joined, ValueNumbers.Next(), default));
    }

    /// <summary>Returns the variables that a condition reads.</summary>
    public IReadOnlyList<int> VariablesOf(IOperation condition)
    {
        _conditions ??= [];
        if (!_conditions.TryGetValue(condition, out IReadOnlyList<int>? variables))
        {
            variables = ConditionVariables.Of(condition, Variables);
            _conditions.Add(condition, variables);
        }

        return variables;
    }

    /// <summary>Forgets the content of escaped objects, and the expressions that read objects, because code that is not followed has run.</summary>
    public AbstractState WithoutEscapedLists(AbstractState state) => state
        .Where(static (pair, variables) => !variables.IsEscapedList(pair.Key) && !variables.Reads(pair.Key, HeapReads.Members | HeapReads.Contents), Variables)
        .With(Variables.UnknownHeap, new Binding(AbstractValue.NotNull, ValueNumbers.Next(), default));

    /// <summary>Forgets the expressions that read such a part of objects, because one was changed.</summary>
    public AbstractState WithoutExpressions(AbstractState state, HeapReads changed) => Variables.HaveReaders(changed)
        ? state.Where(static (pair, read) => !read.Variables.Reads(pair.Key, read.Changed), (Variables, Changed: changed))
        : state;

    /// <summary>Ends the value of a variable, because it is assigned or dead. What every <c>with</c> replaced in a source that it held did no harm on this path.</summary>
    public void Kill(int variable, Binding? binding)
    {
        if (binding?.Value is RecordValue record && Variables.IsWithSource(variable, Scan))
        {
            Checker.WithholdReplaced(record);
        }
    }

    /// <summary>Returns the definition that an assignment of a variable at a place stands for.</summary>
    public DefinitionSet Definition(int variable, SyntaxNode place)
    {
        _definitions ??= [];
        if (!_definitions.TryGetValue((variable, place), out int number))
        {
            number = _definitions.Count;
            _definitions.Add((variable, place), number);
        }

        return DefinitionSet.Of(number);
    }
}
