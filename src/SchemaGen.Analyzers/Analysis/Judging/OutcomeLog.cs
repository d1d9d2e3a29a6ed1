using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Checks;
using SchemaGen.Analysis.Facts;

namespace SchemaGen.Analysis.Judging;

/// <summary>Collects what the constraints said of each place of a method, to report each once.</summary>
internal sealed class OutcomeLog
{
    private readonly Dictionary<(object Constraint, SyntaxNode Place), Outcome> _outcomes = [];

    /// <param name="constraint">Tells the constraints of one place apart.</param>
    /// <param name="place">The value.</param>
    /// <param name="facts">Of the property.</param>
    /// <param name="finding">Null where the constraint is not certain to be broken.</param>
    /// <param name="reportedAt">Where to show it.</param>
    public void Add(object constraint, SyntaxNode place, PropertyFacts facts, Finding? finding, SyntaxNode reportedAt)
    {
        if (!_outcomes.TryGetValue((constraint, place), out Outcome? outcome))
        {
            outcome = new Outcome(facts);
            _outcomes.Add((constraint, place), outcome);
        }

        outcome.Add(finding, reportedAt);
    }

    public IEnumerable<Diagnostic> Diagnostics() =>
        _outcomes.Values.Select(static outcome => outcome.ToDiagnostic()).OfType<Diagnostic>().OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start);
}
