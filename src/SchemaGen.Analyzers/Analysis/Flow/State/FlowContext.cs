using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Library.Calls;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Reporting;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow.State;

/// <summary>What the analysis of one method shares, its nested functions included.</summary>
internal sealed class FlowContext(ConstraintCache constraints, KnownTypes types, Constructors constructors, MethodScan scan, RecordChecker checker, CancellationToken cancellation)
{
    private Dictionary<(int Variable, SyntaxNode Place), int>? _definitions;
    private Dictionary<IOperation, IReadOnlyList<int>>? _conditions;

    public ConstraintCache Constraints { get; } = constraints;

    public KnownTypes Types { get; } = types;

    public MethodScan Scan { get; } = scan;

    public RecordChecker Checker { get; } = checker;

    public Constructors Constructors { get; } = constructors;

    public VariableTable Variables { get; } = new();

    public ValueNumberSource ValueNumbers { get; } = new();

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The variables that are assigned once, with what is known of that value on all ways.</summary>
    public AbstractState SingleValues { get; private set; } = AbstractState.Empty;

    /// <summary>Keeps the value of a variable for the local functions that refer to it.</summary>
    public void AddSingleValue(int variable, AbstractValue value)
    {
        // A list may be another one by then, and so may the variables of a condition.
        AbstractValue lasting = value is ListReference or ConditionValue ? AbstractValue.NotNull : value;
        AbstractValue joined = SingleValues.Find(variable) is { Value: var other } ? ValueLattice.Join(other, lasting) : lasting;
        SingleValues = SingleValues.With(variable, new Binding(joined, ValueNumbers.Next(), default));
    }

    /// <summary>The variables that a condition reads.</summary>
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

    /// <summary>Code that nobody follows has run: what is in objects that came from elsewhere may be something else now.</summary>
    public AbstractState WithoutEscapedLists(AbstractState state) => state
        .Update(pair => Variables.IsEscapedList(pair.Key) ? null : pair.Value)
        .With(Variables.UnknownHeap, new Binding(AbstractValue.NotNull, ValueNumbers.Next(), default));

    /// <summary>A variable gets another value, or is not asked for any more: what was only replaced in the template that it had did no harm on this way.</summary>
    public void Kill(int variable, Binding? binding)
    {
        if (binding?.Value is RecordValue record && Variables.IsWithSource(variable, Scan))
        {
            Checker.WithholdReplaced(record);
        }
    }

    /// <summary>The assignment of a variable at that place, by a number of its own.</summary>
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
