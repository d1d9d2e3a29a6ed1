using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Checks;
using SchemaGen.Analysis.Facts;

namespace SchemaGen.Analysis.Judging;

/// <summary>What one constraint said of one place, on all the ways that lead there.</summary>
internal sealed class Outcome(PropertyFacts facts)
{
    private Finding? _finding;
    private SyntaxNode? _place;
    private bool _isSometimesKept;

    public void Add(Finding? finding, SyntaxNode place)
    {
        if (finding is null)
        {
            _isSometimesKept = true;
        }
        else if (_finding is null)
        {
            _finding = finding;
            _place = place;
        }
    }

    /// <summary>An error where the constraint is broken on every way, a warning where it is broken on some; null where it is kept.</summary>
    public Diagnostic? ToDiagnostic()
    {
        if (_finding is not { } finding || _place is null)
        {
            return null;
        }

        return _isSometimesKept
            ? Diagnostic.Create(
                Diagnostics.DiagnosticDescriptors.TwinOf(finding.Rule), _place.GetLocation(), facts.WireName, facts.Slug, finding.OnSomePath ?? (finding.Found + " on some path"), finding.Allowed)
            : Diagnostic.Create(finding.Rule, _place.GetLocation(), facts.WireName, facts.Slug, finding.Found, finding.Allowed);
    }
}
