using SchemaGen.Models;

namespace SchemaGen.Schemas.Prose;

/// <summary>Makes rules of what clauses state.</summary>
internal sealed class RelationRules(RelationScope scope)
{
    public void AddIgnored(List<SiblingMember>? others, ParsedCondition? lead)
    {
        if (others is null || (lead is not null && (!lead.IsOf(scope.Self) || lead.Terms.Count != 1 || WhenOf(lead.Terms[0].Condition) is null)))
        {
            return;
        }

        string? when = lead is null ? null : WhenOf(lead.Terms[0].Condition)!.Value.Value;
        scope.Rules.Add(ProseRuleKind.MakesIgnored, others, rule => rule with { WhenValue = when });
    }

    /// <summary>A condition without that one of these members is given: what is said of it presumes that. "If both a and b are given, a is ignored."</summary>
    public static ParsedCondition WithoutGiven(ParsedCondition condition, Predicate<SiblingMember> isPresumed)
    {
        List<ConditionTerm> rest = condition.Terms.FindAll(term => term.Condition.Present != true || !isPresumed(term.Member));
        return condition.IsAny || rest.Count == 0 || rest.Count == condition.Terms.Count ? condition : new ParsedCondition(rest, isAny: false);
    }

    public void AddExclusions(ParsedCondition condition)
    {
        if (condition.Terms.TrueForAll(term => term.Condition.Present == true && term.Member != scope.Self) && (condition.IsAny || condition.Terms.Count == 1))
        {
            AddEach(ProseRuleKind.Excludes, condition.Terms.ConvertAll(static term => term.Member));
        }
    }

    public void AddEach(ProseRuleKind kind, List<SiblingMember> members)
    {
        foreach (SiblingMember member in members)
        {
            if (member != scope.Self)
            {
                scope.Rules.Add(kind, member);
            }
        }
    }

    /// <summary>Adds that the member has an effect only under a condition.</summary>
    public bool AddEffective(ParsedCondition condition)
    {
        if (condition.Mentions(scope.Self))
        {
            return false;
        }

        if (!condition.IsAny)
        {
            foreach (ConditionTerm term in condition.Terms)
            {
                scope.Rules.Add(ProseRuleKind.EffectiveOnlyIf, [term.Member], rule => rule with { Conditions = new([term.Condition]) });
            }

            return true;
        }

        SiblingMember first = condition.Terms[0].Member;
        if (!condition.IsOf(first) || !condition.Terms.TrueForAll(static term => term.Condition.Values.Count > 0))
        {
            return false;
        }

        var joined = new ProseCondition(first.Name) { Values = condition.Terms.SelectMany(static term => term.Condition.Values).Distinct().ToEquatableArray() };
        scope.Rules.Add(ProseRuleKind.EffectiveOnlyIf, [first], rule => rule with { Conditions = new([joined]) });
        return true;
    }

    public void AddRequiredIf(ParsedCondition? condition)
    {
        if (condition is null || condition.Mentions(scope.Self))
        {
            return;
        }

        bool isAbsence = condition.Terms.TrueForAll(static term => term.Condition.Present == false);
        if (isAbsence && !condition.IsAny)
        {
            scope.Rules.Add(ProseRuleKind.AtLeastOneOf, condition.Terms.Select(static term => term.Member), static rule => rule);
            return;
        }

        foreach (List<ConditionTerm> terms in condition.IsAny ? condition.Terms.Select(static term => new List<ConditionTerm> { term }) : [condition.Terms])
        {
            if (terms is [{ Condition.Present: false }])
            {
                scope.Rules.Add(ProseRuleKind.AtLeastOneOf, terms[0].Member);
            }
            else
            {
                scope.Rules.Add(ProseRuleKind.RequiredIf, terms.Select(static term => term.Member), rule => rule with { Conditions = terms.Select(static term => term.Condition).ToEquatableArray() });
            }
        }
    }

    /// <summary>The value under which a condition on the member itself holds; null where it is not one of its being given.</summary>
    public static (string? Value, bool IsGiven)? WhenOf(ProseCondition condition) =>
        condition.Present == true ? (null, true) : condition.Values.Count == 1 ? (condition.Values[0], true) : null;
}
