using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;
using SchemaGen.Diagnostics;

namespace SchemaGen.Analysis.Reporting;

/// <summary>A property that is given without the others that it needs (SG1005).</summary>
/// <param name="constraints">What the properties need.</param>
/// <param name="log">Where the outcomes go.</param>
/// <param name="model">Tells whether an expression can be null.</param>
/// <param name="scan">Tells the variables that change where the compiler does not look.</param>
internal sealed class CompanionChecker(ConstraintCache constraints, OutcomeLog log, SemanticModel model, MethodScan scan)
{
    // The semantic model knows of all ways at once, so its answer holds for each of them.
    private Dictionary<ExpressionSyntax, bool>? _isNotNull;

    public void Check(RecordValue record, AssignedProperty dependent, PropertyConstraints dependentConstraints)
    {
        foreach (string name in dependentConstraints.Companions)
        {
            if (FindProperty(dependent.Property.ContainingType, name) is not { } companion)
            {
                continue;
            }

            Finding? finding = null;
            if (IsMissing(record, companion) && IsGiven(dependent))
            {
                string missing = $"'{constraints.Find(companion)?.WireName ?? name}'";
                finding = new Finding(DiagnosticDescriptors.MissingCompanion, missing, "")
                {
                    OnSomePath = missing + ", which is missing on some path",
                    Repair = Repair(record, name),
                };
            }

            log.Add((dependentConstraints, name), dependent.Assignment, dependentConstraints, finding, dependent.Assignment);
        }
    }

    private static ImmutableDictionary<string, string?> Repair(RecordValue record, string companion)
    {
        SyntaxNode? value = record.Find(companion)?.ValueSyntax;
        return ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.Companion, companion)
            .Add(DiagnosticProperties.NullAt, value?.SpanStart.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>In an object that <c>with</c> will change: a property that is not given needs nothing, whether the object is used or not.</summary>
    public void CheckSource(AssignedProperty dependent, PropertyConstraints dependentConstraints)
    {
        if (dependentConstraints.Companions.Count > 0 && !IsGiven(dependent))
        {
            Withhold(dependent, dependentConstraints);
        }
    }

    /// <summary>On some way the property needs nothing, or nobody knows.</summary>
    public void Withhold(AssignedProperty dependent, PropertyConstraints dependentConstraints)
    {
        foreach (string name in dependentConstraints.Companions)
        {
            log.Add((dependentConstraints, name), dependent.Assignment, dependentConstraints, null, dependent.Assignment);
        }
    }

    private bool IsMissing(RecordValue record, IPropertySymbol companion) => !scan.IsSetLater(companion) && (
        record.Find(companion.Name) is { } assigned
            ? assigned.Value.IsNull
            : record.IsWhole && !PropertyInitializers.MayHave(companion));

    private bool IsGiven(AssignedProperty dependent) =>
        dependent.Value.IsNotNull || (!dependent.Value.IsNull && dependent.ValueSyntax is ExpressionSyntax expression && IsNotNull(expression));

    private bool IsNotNull(ExpressionSyntax expression)
    {
        _isNotNull ??= [];
        if (!_isNotNull.TryGetValue(expression, out bool isNotNull))
        {
            isNotNull = Nullness.IsCertainlyNotNull(expression, model)
                && !expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => model.GetSymbolInfo(name).Symbol is { } symbol && scan.HasEscaped(symbol));
            _isNotNull.Add(expression, isNotNull);
        }

        return isNotNull;
    }

    private static IPropertySymbol? FindProperty(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault();
}
