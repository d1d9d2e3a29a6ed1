using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Reporting;

/// <summary>The outcomes of one constraint for one value, on all the paths that lead there.</summary>
internal sealed class Outcome(PropertyConstraints constraints)
{
    private Dictionary<SyntaxNode, Finding>? _findings;
    private FoundPaths? _paths;
    private bool _isSometimesKept;

    /// <param name="findings">Where and how the constraint is broken on one path; empty where it is not certain to be broken.</param>
    /// <param name="path">The conditions of the path.</param>
    public void Add(IReadOnlyCollection<KeyValuePair<SyntaxNode, Finding>> findings, PathConditions path)
    {
        // Most values are right, and no condition is on their path.
        if (findings.Count > 0 || !path.IsEmpty)
        {
            (_paths ??= new()).Add(path, isBroken: findings.Count > 0);
        }

        _isSometimesKept |= findings.Count == 0;
        foreach (KeyValuePair<SyntaxNode, Finding> finding in findings)
        {
            _findings ??= [];
            if (!_findings.ContainsKey(finding.Key))
            {
                _findings.Add(finding.Key, finding.Value);
            }
        }
    }

    /// <summary>Whether the constraint is broken on some path.</summary>
    public bool IsBroken => _findings is not null;

    /// <summary>Returns what is broken on every path.</summary>
    public IEnumerable<CertainFinding> Certain() => _isSometimesKept ? [] : _findings?.Select(pair => new CertainFinding(constraints, pair.Key, pair.Value)) ?? [];

    /// <summary>Adds that too little is known on some path, whichever that is.</summary>
    public void Withhold() => _isSometimesKept = true;

    /// <summary>Returns errors where the constraint is broken on every path, and warnings where it is certain to be broken on some.</summary>
    /// <param name="relate">Tells what two conditions have to do with each other.</param>
    public IEnumerable<Diagnostic> ToDiagnostics(Func<int, int, ConditionRelation> relate) =>
        _findings is null || (_isSometimesKept && _paths?.IsAnyCertain(relate) != true) ? [] : _findings.Where(pair => !(_isSometimesKept && pair.Value.IsOnlyCertain)).Select(ToDiagnostic);

    private Diagnostic ToDiagnostic(KeyValuePair<SyntaxNode, Finding> pair) => _isSometimesKept
        ? ToDiagnostic(DiagnosticDescriptors.TwinOf(pair.Value.Rule), pair.Key, pair.Value.OnSomePath ?? (pair.Value.Found + " on some path"), pair.Value)
        : ToDiagnostic(pair.Value.Rule, pair.Key, pair.Value.Found, pair.Value);

    private Diagnostic ToDiagnostic(DiagnosticDescriptor rule, SyntaxNode place, string found, Finding finding) =>
        Diagnostic.Create(rule, finding.Location ?? place.GetLocation(), finding.Repair, finding.Subject.InMember(constraints.WireName).ToString(), constraints.Slug, found, finding.Allowed + constraints.Narrowed?.Describe(finding.Rule));
}
