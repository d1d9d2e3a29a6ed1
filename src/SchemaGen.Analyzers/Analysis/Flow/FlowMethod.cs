using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Facts;
using SchemaGen.Analysis.Judging;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Flow;

/// <summary>What the analysis of one method shares, its nested functions included.</summary>
internal sealed class FlowMethod(FactCache facts, KnownTypes types, MethodScan scan, RecordJudge judge, CancellationToken cancellation)
{
    private readonly Dictionary<(int Variable, SyntaxNode Place), int> _definitions = [];

    public FactCache Facts { get; } = facts;

    public KnownTypes Types { get; } = types;

    public MethodScan Scan { get; } = scan;

    public RecordJudge Judge { get; } = judge;

    public Constructors Constructors { get; } = new(facts);

    public VariableTable Variables { get; } = new();

    public VersionSource Versions { get; } = new();

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The variables that are assigned once, with what is known of that value on all ways.</summary>
    public FlowEnvironment SingleValues { get; private set; } = FlowEnvironment.Empty;

    /// <summary>Keeps the value of a variable for the local functions that refer to it.</summary>
    public void AddSingleValue(int variable, KnownValue value)
    {
        if (value is not (ListReference or ConditionValue))
        {
            KnownValue joined = SingleValues.Find(variable) is { Value: var other } ? ValueLattice.Join(other, value) : value;
            SingleValues = SingleValues.With(variable, new Binding(joined, Versions.Next(), default));
        }
    }

    /// <summary>The assignment of a variable at that place, by a number of its own.</summary>
    public DefinitionSet Definition(int variable, SyntaxNode place)
    {
        if (!_definitions.TryGetValue((variable, place), out int number))
        {
            number = _definitions.Count;
            _definitions.Add((variable, place), number);
        }

        return DefinitionSet.Of(number);
    }
}
