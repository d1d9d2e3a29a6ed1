using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Reporting;

/// <summary>A constraint that is broken on every path that leads to a value.</summary>
/// <param name="Constraints">The constraints of the property.</param>
/// <param name="Place">The value.</param>
/// <param name="Finding">How it is broken.</param>
internal readonly record struct CertainFinding(PropertyConstraints Constraints, SyntaxNode Place, Finding Finding)
{
    public string Found => Finding.Found;

    /// <summary>Returns the warning for the place that the value comes from.</summary>
    public Diagnostic At(SyntaxNode source, string found) => At(source, found, DiagnosticDescriptors.TwinOf(Finding.Rule));

    /// <summary>Returns the error for the place that the value comes from.</summary>
    public Diagnostic AsErrorAt(SyntaxNode source, string found) => At(source, found, Finding.Rule);

    private Diagnostic At(SyntaxNode source, string found, DiagnosticDescriptor rule) => Diagnostic.Create(
        rule, source.GetLocation(), Finding.Subject.InMember(Constraints.WireName).ToString(), Constraints.Slug, found, Finding.Allowed);
}
