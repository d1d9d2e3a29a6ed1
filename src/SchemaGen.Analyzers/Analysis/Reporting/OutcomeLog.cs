using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Checks;

namespace SchemaGen.Analysis.Reporting;

/// <summary>Collects what the constraints said of each value of a method, to report each place once.</summary>
internal sealed class OutcomeLog
{
    private readonly Dictionary<(object Constraint, SyntaxNode Value), Outcome> _outcomes = [];

    /// <param name="constraint">Tells the constraints of one value apart.</param>
    /// <param name="value">The value, or the assignment, that is judged.</param>
    /// <param name="constraints">Of the property.</param>
    /// <param name="findings">Where and how it is broken; none where it is not certain to be.</param>
    public void Add(object constraint, SyntaxNode value, PropertyConstraints constraints, IReadOnlyCollection<KeyValuePair<SyntaxNode, Finding>> findings)
    {
        if (!_outcomes.TryGetValue((constraint, value), out Outcome? outcome))
        {
            outcome = new Outcome(constraints);
            _outcomes.Add((constraint, value), outcome);
        }

        outcome.Add(findings);
    }

    /// <summary>Adds what was said of the value as a whole.</summary>
    public void Add(object constraint, SyntaxNode value, PropertyConstraints constraints, Finding? finding, SyntaxNode place) =>
        Add(constraint, value, constraints, finding is { } found ? [new KeyValuePair<SyntaxNode, Finding>(place, found)] : []);

    public IEnumerable<Diagnostic> Diagnostics() =>
        _outcomes.Values.SelectMany(static outcome => outcome.ToDiagnostics()).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start);
}
