using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Reporting;

/// <summary>The outcomes of one constraint for one value, on all the paths that lead there.</summary>
internal sealed class Outcome(PropertyConstraints constraints)
{
    private Dictionary<SyntaxNode, Finding>? _findings;
    private bool _isSometimesKept;

    /// <param name="findings">Where and how the constraint is broken on one path; empty where it is not certain to be broken.</param>
    public void Add(IReadOnlyCollection<KeyValuePair<SyntaxNode, Finding>> findings)
    {
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

    /// <summary>Returns errors where the constraint is broken on every path, and warnings where it is broken on some.</summary>
    public IEnumerable<Diagnostic> ToDiagnostics() => _findings?.Select(pair => _isSometimesKept
        ? ToDiagnostic(DiagnosticDescriptors.TwinOf(pair.Value.Rule), pair.Key, pair.Value.OnSomePath ?? (pair.Value.Found + " on some path"), pair.Value)
        : ToDiagnostic(pair.Value.Rule, pair.Key, pair.Value.Found, pair.Value)) ?? [];

    private Diagnostic ToDiagnostic(DiagnosticDescriptor rule, SyntaxNode place, string found, Finding finding) =>
        Diagnostic.Create(rule, place.GetLocation(), finding.Repair, finding.Subject.InMember(constraints.WireName).ToString(), constraints.Slug, found, finding.Allowed);
}
