using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Checks;

namespace SchemaGen.Analysis.Reporting;

/// <summary>Collects the outcomes of the constraints for the values of a method, so that each place is reported once.</summary>
internal sealed class OutcomeLog
{
    private readonly Dictionary<(object Constraint, SyntaxNode Value), Outcome> _outcomes = [];

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
        ? _outcomes.Values.SelectMany(outcome => outcome.ToDiagnostics(relate)).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
        : [];

    /// <summary>Returns what is broken on every path that leads to its value.</summary>
    public IEnumerable<CertainFinding> Certain() => _outcomes.Values.SelectMany(static outcome => outcome.Certain());

    /// <summary>Determines whether a constraint on the value is broken on some path.</summary>
    public bool IsBroken(SyntaxNode value) => _outcomes.Any(pair => pair.Key.Value == value && pair.Value.IsBroken);

    private bool HasBroken()
    {
        foreach (Outcome outcome in _outcomes.Values)
        {
            if (outcome.IsBroken)
            {
                return true;
            }
        }

        return false;
    }

    private Outcome Of(object constraint, SyntaxNode value, PropertyConstraints constraints)
    {
        if (!_outcomes.TryGetValue((constraint, value), out Outcome? outcome))
        {
            outcome = new Outcome(constraints);
            _outcomes.Add((constraint, value), outcome);
        }

        return outcome;
    }
}
