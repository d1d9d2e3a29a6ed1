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
    public void Add(object constraint, SyntaxNode value, PropertyConstraints constraints, IReadOnlyCollection<KeyValuePair<SyntaxNode, Finding>> findings)
    {
        if (!_outcomes.TryGetValue((constraint, value), out Outcome? outcome))
        {
            outcome = new Outcome(constraints);
            _outcomes.Add((constraint, value), outcome);
        }

        outcome.Add(findings);
    }

    /// <summary>Adds the outcome for the value as a whole.</summary>
    public void Add(object constraint, SyntaxNode value, PropertyConstraints constraints, Finding? finding, SyntaxNode place) =>
        Add(constraint, value, constraints, finding is { } found ? [new KeyValuePair<SyntaxNode, Finding>(place, found)] : []);

    public IEnumerable<Diagnostic> Diagnostics() =>
        _outcomes.Values.SelectMany(static outcome => outcome.ToDiagnostics()).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start);
}
