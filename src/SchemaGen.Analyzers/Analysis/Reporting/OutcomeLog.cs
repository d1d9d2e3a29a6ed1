using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Checks;

namespace SchemaGen.Analysis.Reporting;

/// <summary>Collects the outcomes of the constraints for the values of a method, so that each place is reported once.</summary>
internal sealed class OutcomeLog
{
    /// <summary>The number of outcomes up to which they are looked through: most methods have fewer.</summary>
    private const int Few = 24;

    private readonly List<Entry> _outcomes = [];

    // By what they are about, where there are many.
    private Dictionary<(object Constraint, SyntaxNode Value), Outcome>? _index;

    /// <param name="constraint">Identifies the constraint among those of the value.</param>
    /// <param name="value">The value, or the assignment, that is checked.</param>
    /// <param name="constraints">The constraints of the property.</param>
    /// <param name="findings">Where and how it is broken; empty where it is not certain to be.</param>
    /// <param name="path">The conditions of the path.</param>
    public void Add(object constraint, SyntaxNode value, PropertyConstraints constraints, IReadOnlyCollection<KeyValuePair<SyntaxNode, Finding>> findings, PathConditions path)
    {
        Of(constraint, value, constraints).Add(findings, path);
    }

    /// <summary>Adds the outcome for the value as a whole.</summary>
    public void Add(object constraint, SyntaxNode value, PropertyConstraints constraints, Finding? finding, SyntaxNode place, PathConditions path) =>
        Add(constraint, value, constraints, finding is { } found ? [new KeyValuePair<SyntaxNode, Finding>(place, found)] : [], path);

    /// <summary>Adds that too little is known on some path, whichever that is.</summary>
    public void Withhold(object constraint, SyntaxNode value, PropertyConstraints constraints) => Of(constraint, value, constraints).Withhold();

    /// <param name="relate">Tells what two conditions have to do with each other.</param>
    public IEnumerable<Diagnostic> Diagnostics(Func<int, int, ConditionRelation> relate) => HasBroken()
        ? _outcomes.SelectMany(entry => entry.Outcome.ToDiagnostics(relate)).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
        : [];

    /// <summary>Returns what is broken on every path that leads to its value.</summary>
    public IEnumerable<CertainFinding> Certain() => _outcomes.SelectMany(static entry => entry.Outcome.Certain());

    /// <summary>Determines whether a constraint on the value is broken on some path.</summary>
    public bool IsBroken(SyntaxNode value) => _outcomes.Exists(entry => entry.Value == value && entry.Outcome.IsBroken);

    private bool HasBroken()
    {
        foreach (Entry entry in _outcomes)
        {
            if (entry.Outcome.IsBroken)
            {
                return true;
            }
        }

        return false;
    }

    private Outcome Of(object constraint, SyntaxNode value, PropertyConstraints constraints)
    {
        if (Find(constraint, value) is { } known)
        {
            return known;
        }

        var outcome = new Outcome(constraints);
        if (_outcomes.Count == 0)
        {
            _outcomes.Capacity = Few / 2;
        }

        _outcomes.Add(new Entry(constraint, value, outcome));
        _index?.Add((constraint, value), outcome);
        if (_outcomes.Count == Few)
        {
            _index = _outcomes.ToDictionary(static entry => (entry.Constraint, entry.Value), static entry => entry.Outcome);
        }

        return outcome;
    }

    private Outcome? Find(object constraint, SyntaxNode value)
    {
        if (_index is not null)
        {
            return _index.TryGetValue((constraint, value), out Outcome? indexed) ? indexed : null;
        }

        foreach (Entry entry in _outcomes)
        {
            if (entry.Value == value && entry.Constraint.Equals(constraint))
            {
                return entry.Outcome;
            }
        }

        return null;
    }

    private readonly record struct Entry(object Constraint, SyntaxNode Value, Outcome Outcome);
}
