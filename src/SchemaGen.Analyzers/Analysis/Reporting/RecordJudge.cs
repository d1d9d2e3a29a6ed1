using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Reporting;

/// <summary>Judges an object that is finished: each value that was assigned to it, and what holds between them.</summary>
/// <param name="facts">What the properties must satisfy.</param>
/// <param name="log">Where the outcomes go.</param>
/// <param name="model">Tells whether an expression can be null.</param>
/// <param name="scan">Tells the variables that change where the compiler does not look.</param>
internal sealed class RecordJudge(FactCache facts, OutcomeLog log, SemanticModel model, MethodScan scan)
{
    private readonly CompanionJudge _companions = new(facts, log, model, scan);

    public void Judge(RecordValue record)
    {
        foreach (AssignedProperty assigned in record.Properties)
        {
            if (facts.Find(assigned.Property) is { IsConstrained: true } propertyFacts && !scan.IsSetLater(assigned.Property))
            {
                if (assigned.ValueSyntax is { } place && propertyFacts.HasChecks)
                {
                    JudgeValue(propertyFacts, assigned.Value, place);
                }

                _companions.Judge(record, assigned, propertyFacts);
            }

            if (assigned.Value is RecordValue nested)
            {
                Judge(nested);
            }
        }
    }

    /// <summary>An object that <c>with</c> will change: what is wrong with it may be replaced, but what is right is right, used or not.</summary>
    public void JudgeTemplate(RecordValue template)
    {
        foreach (AssignedProperty assigned in template.Properties)
        {
            if (assigned.ValueSyntax is { } place && facts.Find(assigned.Property) is { } propertyFacts)
            {
                foreach (ValueCheck check in propertyFacts.Checks.Where(check => check.Check(assigned.Value) is null))
                {
                    log.Add(check, place, propertyFacts, null, place);
                }

                _companions.JudgeTemplate(assigned, propertyFacts);
            }
        }
    }

    /// <summary>On some ways nobody will judge the object, because too little is known of them: what is wrong with it on all others is not certain.</summary>
    /// <param name="record">What was known.</param>
    /// <param name="kept">What is still known, and judged.</param>
    public void Forgo(RecordValue record, RecordValue? kept)
    {
        bool isKept = kept?.IsMadeLike(record) == true;
        foreach (AssignedProperty assigned in record.Properties)
        {
            if (!isKept)
            {
                Forgo(assigned);
            }
            else if (assigned.Value is RecordValue nested)
            {
                Forgo(nested, kept!.Find(assigned.Property.Name)?.Value as RecordValue);
            }
        }
    }

    /// <summary>A template goes out of use: on this way, what is in no object that was judged, because it was replaced in all of them, did no harm.</summary>
    public void ForgoReplaced(RecordValue template)
    {
        foreach (AssignedProperty assigned in template.Properties)
        {
            if (assigned is { IsReplaced: true, IsJudged: false })
            {
                Forgo(assigned);
            }
            else if (assigned.Value is RecordValue nested)
            {
                ForgoReplaced(nested);
            }
        }
    }

    /// <summary>On some way nobody will judge the value: it is replaced, or too little is known.</summary>
    public void Forgo(AssignedProperty assigned)
    {
        if (facts.Find(assigned.Property) is { } propertyFacts)
        {
            if (assigned.ValueSyntax is { } place)
            {
                foreach (ValueCheck check in propertyFacts.Checks.Concat(propertyFacts.ItemChecks))
                {
                    log.Add(check, place, propertyFacts, null, place);
                }
            }

            _companions.Forgo(assigned, propertyFacts);
        }

        if (assigned.Value is RecordValue nested)
        {
            Forgo(nested, null);
        }
    }

    private void JudgeValue(PropertyFacts propertyFacts, KnownValue value, SyntaxNode place)
    {
        foreach (ValueCheck check in propertyFacts.Checks)
        {
            Finding? finding = check.Check(value);
            log.Add(check, place, propertyFacts, finding, Within(place, finding?.Place));
        }

        foreach (ValueCheck check in propertyFacts.ItemChecks)
        {
            log.Add(check, place, propertyFacts, FindItems(check, (value as CollectionValue ?? CollectionValue.Empty).Items, place));
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
