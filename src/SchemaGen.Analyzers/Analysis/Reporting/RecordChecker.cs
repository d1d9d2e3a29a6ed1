using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Reporting;

/// <summary>Judges an object that is finished: each value that was assigned to it, and what holds between them.</summary>
/// <param name="constraints">What the properties must satisfy.</param>
/// <param name="log">Where the outcomes go.</param>
/// <param name="model">Tells whether an expression can be null.</param>
/// <param name="scan">Tells the variables that change where the compiler does not look.</param>
internal sealed class RecordChecker(ConstraintCache constraints, OutcomeLog log, SemanticModel model, MethodScan scan)
{
    private readonly CompanionChecker _companions = new(constraints, log, model, scan);

    public void Check(RecordValue record)
    {
        foreach (AssignedProperty assigned in record.Properties)
        {
            if (constraints.Find(assigned.Property) is { IsConstrained: true } propertyConstraints && !scan.IsSetLater(assigned.Property))
            {
                if (assigned.ValueSyntax is { } place && propertyConstraints.HasChecks)
                {
                    CheckValue(propertyConstraints, assigned.Value, place);
                }

                _companions.Check(record, assigned, propertyConstraints);
            }

            if (assigned.Value is RecordValue nested)
            {
                Check(nested);
            }
        }
    }

    /// <summary>An object that <c>with</c> will change: what is wrong with it may be replaced, but what is right is right, used or not.</summary>
    public void CheckSource(RecordValue source)
    {
        foreach (AssignedProperty assigned in source.Properties)
        {
            if (assigned.ValueSyntax is { } place && constraints.Find(assigned.Property) is { } propertyConstraints)
            {
                foreach (ValueCheck check in propertyConstraints.Checks.Where(check => check.Check(assigned.Value) is null))
                {
                    log.Add(check, place, propertyConstraints, null, place);
                }

                _companions.CheckSource(assigned, propertyConstraints);
            }
        }
    }

    /// <summary>On some ways nobody will judge the object, because too little is known of them: what is wrong with it on all others is not certain.</summary>
    /// <param name="record">What was known.</param>
    /// <param name="kept">What is still known, and judged.</param>
    public void Withhold(RecordValue record, RecordValue? kept)
    {
        bool isKept = kept?.IsMadeLike(record) == true;
        foreach (AssignedProperty assigned in record.Properties)
        {
            if (!isKept)
            {
                Withhold(assigned);
            }
            else if (assigned.Value is RecordValue nested)
            {
                Withhold(nested, kept!.Find(assigned.Property.Name)?.Value as RecordValue);
            }
        }
    }

    /// <summary>A template goes out of use: on this way, what is in no object that was judged, because it was replaced in all of them, did no harm.</summary>
    public void WithholdReplaced(RecordValue source)
    {
        foreach (AssignedProperty assigned in source.Properties)
        {
            if (assigned is { IsReplaced: true, IsChecked: false })
            {
                Withhold(assigned);
            }
            else if (assigned.Value is RecordValue nested)
            {
                WithholdReplaced(nested);
            }
        }
    }

    /// <summary>On some way nobody will judge the value: it is replaced, or too little is known.</summary>
    public void Withhold(AssignedProperty assigned)
    {
        if (constraints.Find(assigned.Property) is { } propertyConstraints)
        {
            if (assigned.ValueSyntax is { } place)
            {
                foreach (ValueCheck check in propertyConstraints.Checks.Concat(propertyConstraints.ItemChecks))
                {
                    log.Add(check, place, propertyConstraints, null, place);
                }
            }

            _companions.Withhold(assigned, propertyConstraints);
        }

        if (assigned.Value is RecordValue nested)
        {
            Withhold(nested, null);
        }
    }

    private void CheckValue(PropertyConstraints propertyConstraints, AbstractValue value, SyntaxNode place)
    {
        foreach (ValueCheck check in propertyConstraints.Checks)
        {
            Finding? finding = check.Check(value);
            log.Add(check, place, propertyConstraints, finding, Within(place, finding?.Place));
        }

        foreach (ValueCheck check in propertyConstraints.ItemChecks)
        {
            log.Add(check, place, propertyConstraints, FindItems(check, (value as CollectionValue ?? CollectionValue.Empty).Items, place));
        }
    }

    /// <summary>Items that are written in the value are found each at its place; of those that come from elsewhere, the first speaks for all.</summary>
    private static IReadOnlyCollection<KeyValuePair<SyntaxNode, Finding>> FindItems(ValueCheck check, IEnumerable<CollectionItem> items, SyntaxNode place)
    {
        Dictionary<SyntaxNode, Finding>? findings = null;
        foreach (CollectionItem item in items)
        {
            SyntaxNode reported = Within(place, item.Syntax);
            if (check.Check(item.Value) is { } finding && findings?.ContainsKey(reported) != true)
            {
                (findings ??= []).Add(reported, finding);
            }
        }

        return (IReadOnlyCollection<KeyValuePair<SyntaxNode, Finding>>?)findings ?? [];
    }

    private static SyntaxNode Within(SyntaxNode place, SyntaxNode? inner) =>
        inner is not null && inner.SyntaxTree == place.SyntaxTree && place.FullSpan.Contains(inner.FullSpan) ? inner : place;
}
