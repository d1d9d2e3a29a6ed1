using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Analysis.Constraints;
using SchemaGen.Analysis.Constraints.Checks;
using SchemaGen.Analysis.Methods;
using SchemaGen.Analysis.Objects;
using SchemaGen.Analysis.Values;

namespace SchemaGen.Analysis.Reporting;

/// <summary>Checks an object that is finished: each value that was assigned to it, and the relations between them.</summary>
internal sealed class RecordChecker
{
    private readonly ConstraintCache _constraints;
    private readonly OutcomeLog _log;
    private readonly SemanticModel _model;
    private readonly MethodScan _scan;
    private readonly CompanionChecker _companions;
    private readonly RuleChecker _rules;

    /// <param name="constraints">The constraints of the properties.</param>
    /// <param name="log">The log of the outcomes.</param>
    /// <param name="model">The semantic model, which knows whether an expression can be null.</param>
    /// <param name="scan">The variables of the method, some of which change where the compiler does not see it.</param>
    public RecordChecker(ConstraintCache constraints, OutcomeLog log, SemanticModel model, MethodScan scan)
    {
        _constraints = constraints;
        _log = log;
        _model = model;
        _scan = scan;
        var given = new GivenValues(model, scan);
        _companions = new CompanionChecker(constraints, log, given, scan);
        _rules = new RuleChecker(constraints, log, given, scan);
    }

    /// <param name="record">The object.</param>
    /// <param name="path">The conditions of the path on which it is finished.</param>
    public void Check(RecordValue record, PathConditions path)
    {
        foreach (AssignedProperty assigned in record.Properties)
        {
            if (_constraints.Find(assigned.Property) is { IsConstrained: true } propertyConstraints && !_scan.IsSetLater(assigned.Property))
            {
                if (assigned.ValueSyntax is { } place && propertyConstraints.HasChecks)
                {
                    CheckValue(propertyConstraints, assigned.Value, place, path);
                }

                _companions.Check(record, assigned, propertyConstraints, path);
            }

            if (assigned.Value.IsNull)
            {
                _companions.CheckTaken(record, assigned, path);
            }
            else if (assigned.Value is RecordValue nested)
            {
                Check(nested, path);
            }
        }

        _rules.Check(record, path);
    }

    /// <summary>Checks an object that is read only to be completed: once for each <c>with</c>, with the values that it leaves. What becomes of a copy that is completed again is not followed.</summary>
    public void CheckDraft(RecordValue draft, IReadOnlyList<ExpressionSyntax> uses)
    {
        foreach (ExpressionSyntax use in uses)
        {
            if (use is not WithExpressionSyntax completion || DraftField.IsDraftAgain(completion))
            {
                Withhold(draft, null);
                continue;
            }

            RecordValue completed = draft;
            foreach (AssignmentExpressionSyntax assignment in completion.Initializer.Expressions.OfType<AssignmentExpressionSyntax>())
            {
                if (_model.GetSymbolInfo(assignment.Left).Symbol is IPropertySymbol property)
                {
                    if (draft.Find(property.Name) is { } replaced)
                    {
                        Withhold(replaced);
                    }

                    completed = completed.With(new AssignedProperty(property, AbstractValue.Unknown, null, assignment));
                }
            }

            Check(completed, default);
        }
    }

    /// <summary>Checks an object that is the source of a <c>with</c>. A wrong value may still be replaced, so only values that satisfy their constraints are logged.</summary>
    public void CheckSource(RecordValue source)
    {
        foreach (AssignedProperty assigned in source.Properties)
        {
            if (assigned.ValueSyntax is { } place && _constraints.Find(assigned.Property) is { } propertyConstraints)
            {
                foreach (ValueCheck check in propertyConstraints.Checks.Where(check => check.Check(assigned.Value) is null))
                {
                    _log.Withhold(check, place, propertyConstraints);
                }

                _companions.CheckSource(assigned, propertyConstraints);
            }
        }
    }

    /// <summary>Withholds the errors of an object that is never checked on some paths, because too little is known there: on the others it gives at most warnings.</summary>
    /// <param name="record">What was known of the object.</param>
    /// <param name="kept">What is still known of it, and will be checked.</param>
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

    /// <summary>Withholds the errors of the values of a <c>with</c> source that every copy on this path replaced, so that no checked object had them.</summary>
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

    /// <summary>Withholds the errors of a value that is not checked on some path: it is replaced, or too little is known.</summary>
    public void Withhold(AssignedProperty assigned)
    {
        if (_constraints.Find(assigned.Property) is { } propertyConstraints)
        {
            if (assigned.ValueSyntax is { } place)
            {
                foreach (ValueCheck check in propertyConstraints.Checks.Concat(propertyConstraints.ItemChecks))
                {
                    _log.Withhold(check, place, propertyConstraints);
                }
            }

            _companions.Withhold(assigned, propertyConstraints);
        }

        _companions.WithholdDependents(assigned);
        _rules.Withhold(assigned);

        if (assigned.Value is RecordValue nested)
        {
            Withhold(nested, null);
        }
    }

    private void CheckValue(PropertyConstraints propertyConstraints, AbstractValue value, SyntaxNode place, PathConditions path)
    {
        // By index: an enumerator would be an object of its own, for each value of each path.
        for (int i = 0; i < propertyConstraints.Checks.Count; i++)
        {
            ValueCheck check = propertyConstraints.Checks[i];
            Finding? finding = check.Check(value);
            _log.Add(check, place, propertyConstraints, finding, Within(place, finding?.Place), path);
        }

        for (int i = 0; i < propertyConstraints.ItemChecks.Count; i++)
        {
            ValueCheck check = propertyConstraints.ItemChecks[i];
            _log.Add(check, place, propertyConstraints, FindItems(check, value as CollectionValue ?? CollectionValue.Empty, place), path);
        }
    }

    /// <summary>Finds the items that break a constraint: those that are written in the value each at its own place, the others once, at the value.</summary>
    private static IReadOnlyCollection<KeyValuePair<SyntaxNode, Finding>> FindItems(ValueCheck check, CollectionValue collection, SyntaxNode place)
    {
        Dictionary<SyntaxNode, Finding>? findings = null;
        foreach (CollectionItem item in collection.Items)
        {
            SyntaxNode reported = Within(place, item.Syntax);
            if (check.Check(StructureValue.Content(item.Value)) is { } finding && findings?.ContainsKey(reported) != true)
            {
                (findings ??= []).Add(reported, finding with { Subject = finding.Subject.InItem() });
            }
        }

        if (findings is null && collection is { Minimum: > 0, Items.IsEmpty: true } && check.Check(StructureValue.Content(collection.Each)) is { } each)
        {
            return [new KeyValuePair<SyntaxNode, Finding>(place, each)];
        }

        return (IReadOnlyCollection<KeyValuePair<SyntaxNode, Finding>>?)findings ?? [];
    }

    private static SyntaxNode Within(SyntaxNode place, SyntaxNode? inner) =>
        inner is not null && inner.SyntaxTree == place.SyntaxTree && place.FullSpan.Contains(inner.FullSpan) ? inner : place;
}
