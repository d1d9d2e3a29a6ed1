namespace SchemaGen.Schemas.Prose;

/// <summary>Reads what a clause says of the member that is described.</summary>
internal sealed class SelfRelations(RelationScope scope)
{
    private readonly ClauseConditions _clauses = new(scope);
    private readonly RelationRules _writer = new(scope);

    /// <summary>What is true under a condition that stands before it, and not otherwise.</summary>
    private static readonly string[] s_statements = ["effect", "valid", "applicable", "effective", "relevant", "applies", "activated"];

    private static readonly WordSet s_exceptions = new("except");
    private static readonly WordSet s_and = new("and");

    public void ReadOfSelf(VerbGroup verb, ProseSlice rest, ParsedCondition? lead)
    {
        switch (verb.Meaning)
        {
            case VerbMeaning.Ignored when !verb.IsDenied && !verb.IsShould && !verb.IsCan:
                if (lead is null && rest.Is(0, "in") && (rest.Is(1, "favor") || rest.Is(1, "favour")) && rest.Is(2, "of"))
                {
                    ReadFavoured(rest.From(3));
                }
                else if (_clauses.ReadTail(rest, lead) is { } ignored && !(verb.Head == "invalid" && lead is null && rest.Count == 0))
                {
                    _writer.AddEffective(RelationRules.WithoutGiven(ignored, member => member == scope.Self).Negated());
                }

                break;
            case VerbMeaning.Effective or VerbMeaning.Allowed when !verb.IsShould:
                ReadEffective(verb, rest, lead);
                break;
            case VerbMeaning.Required when !verb.IsDenied && !verb.IsShould && !verb.IsCan:
                _writer.AddRequiredIf(_clauses.ReadTail(rest, lead));
                break;
            case VerbMeaning.Given when verb is { IsMust: true, IsDenied: false, IsActive: true }:
                ReadActive(rest, lead);
                break;
            case VerbMeaning.Given when verb is { IsMust: true, IsDenied: false }:
                ReadObligation(verb, rest, lead);
                break;
            case VerbMeaning.Given when verb is { IsDenied: true, IsOnly: false, IsAdvice: false }:
                ReadExclusion(rest, lead);
                break;
            case VerbMeaning.Given when verb is { IsCan: true, IsOnly: true, IsDenied: false }:
                if (rest.Is(0, "with") || rest.Is(0, ClauseWords.Together) || rest.Is(0, "in"))
                {
                    ReadCompanions(rest, lead);
                }

                AddEffectiveIfApart(rest, lead);
                break;
            case VerbMeaning.Requires when !verb.IsDenied && lead is null && !verb.IsCan && !verb.IsShould:
                if (!AddCompanions(_clauses.WithoutModifier(rest)))
                {
                    AddState(rest);
                }

                break;
            case VerbMeaning.Overrides when !verb.IsDenied && !verb.IsCan && !verb.IsShould:
                ReadOverridden(rest, lead);
                break;
            case VerbMeaning.Conflicts when !verb.IsDenied && lead is null:
                ProseSlice of = rest.Is(0, "with") ? rest.From(1) : rest;
                if (_clauses.ReadObjects(of, isExact: false) is { } conflicting)
                {
                    _writer.AddEach(ProseRuleKind.Excludes, conflicting);
                }

                break;
        }
    }

    /// <summary>"ignored in favor of image if provided".</summary>
    private void ReadFavoured(ProseSlice names)
    {
        int end = names.IndexOf(ClauseWords.Openers);
        ProseSlice name = end > 0 ? names.To(end) : names;
        bool isPlain = end < 0 || (names.Is(names.Count - 1, ClauseWords.Given) && names.Count - end <= 4);
        if (isPlain && _clauses.ReadGivenMembers(name) is { IsAny: false } favoured)
        {
            _writer.AddEffective(favoured.Negated());
        }
    }

    /// <summary>"overrides the prompt", "overrides strength if set to false".</summary>
    private void ReadOverridden(ProseSlice rest, ParsedCondition? lead)
    {
        int opener = rest.IndexOf(ClauseWords.Openers);
        if (lead is null && opener > 0 && _clauses.ReadCondition(rest.From(opener)) is { } when && when.IsOf(scope.Self))
        {
            (rest, lead) = (rest.To(opener), when);
        }

        _writer.AddIgnored(_clauses.ReadObjects(rest, isExact: false) ?? _clauses.ReadFirstObjects(rest), lead);
    }

    /// <summary>"If you provide an image, you must also provide it."</summary>
    private void ReadActive(ProseSlice rest, ParsedCondition? lead)
    {
        if (lead is null)
        {
            return;
        }

        if (rest.Count > 0 && scope.Conditions.IsSelf(rest))
        {
            _writer.AddRequiredIf(lead);
        }
        else if (scope.Conditions.ReadMembers(rest, isExact: true, out bool isAny) is { } members && !isAny && !members.Contains(scope.Self) && lead.IsOf(scope.Self) && lead.Terms is [{ Condition: var given }] && RelationRules.WhenOf(given) is { } when)
        {
            scope.Rules.Add(ProseRuleKind.Requires, members, rule => rule with { WhenValue = when.Value });
        }
    }

    private void ReadEffective(VerbGroup verb, ProseSlice rest, ParsedCondition? lead)
    {
        if (verb.IsDenied)
        {
            if (verb.IsMust || _clauses.ReadTail(rest, lead) is not { } condition)
            {
                return;
            }

            // What is not supported beside another is refused, what is not used is ignored.
            if (verb is { Meaning: VerbMeaning.Allowed, IsOnly: false } && (verb.Head is "allowed" or "permitted" or "compatible" or "forbidden" or "disallowed" or "prohibited" || condition.Terms.TrueForAll(static term => term.Condition.Present == true)))
            {
                _writer.AddExclusions(condition);
            }
            else if (!verb.IsOnly && !verb.IsCan)
            {
                _writer.AddEffective(condition.Negated());
            }

            return;
        }

        if (verb is { IsOnly: true, Meaning: VerbMeaning.Allowed } && rest.Is(0, "with") && _clauses.ReadObjects(rest.From(1), isExact: true) is { } companions && lead is null)
        {
            scope.Rules.Add(ProseRuleKind.Requires, companions, static rule => rule);
            return;
        }

        if (verb.IsOnly && lead is null && ClauseConditions.SkipTogether(rest) is { } beside && !rest.Is(0, "with"))
        {
            if (_clauses.ReadGivenMembers(beside) is { } given)
            {
                _writer.AddEffective(given);
            }

            return;
        }

        bool isConditional = rest.Count > 0 && (rest.Is(0, ClauseWords.Openers) || verb.Head is "valid" or "applicable" or "applies" or "apply" or "effective" or "relevant" or "effect" or "activated");
        isConditional |= rest.Is(0, ClauseWords.Prepositions) && rest.Is(1, "all") && rest.IndexOf(s_exceptions) > 0;
        bool isStated = verb.IsOnly || (isConditional && !verb.IsCan && !(verb.Meaning == VerbMeaning.Allowed && verb.Head != "available") && verb.Head is not ("works" or "work" or "working"));
        if (isStated && rest.Count > 0 && _clauses.ReadTail(rest, verb.IsOnly ? null : lead, mayNarrow: true) is { } only)
        {
            _writer.AddEffective(only);
        }
        else if (rest.Count == 0 && lead is not null && (verb.IsOnly || (!verb.IsCan && s_statements.Contains(verb.Head))))
        {
            _writer.AddEffective(lead);
        }
    }

    private void ReadObligation(VerbGroup verb, ProseSlice rest, ParsedCondition? lead)
    {
        if (rest.Is(0, "with") || rest.Is(0, ClauseWords.Together) || rest.Is(0, "in"))
        {
            ReadCompanions(rest, lead);
        }
        else if (rest.Count > 0 && (rest.Is(0, ClauseWords.Openers) || rest.Is(0, "for") || rest.Is(0, "by")) || lead is not null)
        {
            if (!(verb.IsOnly && verb.Head == "used"))
            {
                _writer.AddRequiredIf(_clauses.ReadTail(rest, lead));
            }
        }
    }

    /// <summary>"with image_urls", "together with", "in combination with".</summary>
    private void ReadCompanions(ProseSlice rest, ParsedCondition? lead)
    {
        if (lead is null && ClauseConditions.SkipTogether(rest) is { } names)
        {
            AddCompanions(names);
        }
    }

    /// <param name="names">What the member needs.</param>
    /// <param name="value">The value with which it does; null for any.</param>
    public bool AddCompanions(ProseSlice names, string? value = null)
    {
        if (scope.Conditions.ReadMembers(names, isExact: true, out bool isAny) is { } members && !isAny && !members.Contains(scope.Self) && (members.Count == 1 || names.IndexOf(s_and) > 0))
        {
            scope.Rules.Add(ProseRuleKind.Requires, members, rule => rule with { WhenValue = value });
            return true;
        }

        return false;
    }

    /// <summary>"requires refine to be true", "requires mode=canny".</summary>
    private void AddState(ProseSlice words)
    {
        if (scope.Conditions.ReadState(words) is { IsAny: false } state && !state.Mentions(scope.Self) && state.Terms.TrueForAll(static term => term.Condition.Present != false))
        {
            foreach (ConditionTerm term in state.Terms)
            {
                scope.Rules.Add(ProseRuleKind.Requires, [term.Member], rule => term.Condition.Present == true ? rule : rule with { Conditions = new([term.Condition]) });
            }
        }
    }

    private void AddEffectiveIfApart(ProseSlice rest, ParsedCondition? lead)
    {
        if (lead is null && rest.Count > 0 && (rest.Is(0, ClauseWords.Openers) || rest.Is(0, ClauseWords.Prepositions)) && _clauses.ReadTail(rest, lead: null, mayNarrow: true) is { } condition && !scope.Rules.Rules.Exists(static rule => rule.Kind == ProseRuleKind.Requires))
        {
            _writer.AddEffective(condition);
        }
    }

    private void ReadExclusion(ProseSlice rest, ParsedCondition? lead)
    {
        if (rest.Is(0, "without"))
        {
            // What cannot be used without another needs it.
            if (lead is null)
            {
                AddCompanions(rest.From(1));
            }

            return;
        }

        if (rest.Is(0, "both") && lead is null && scope.Conditions.ReadMembers(rest, isExact: true, out _) is { Count: > 1 } both && both.Contains(scope.Self))
        {
            _writer.AddEach(ProseRuleKind.Excludes, both);
            return;
        }

        if (ClauseConditions.SkipTogether(rest) is { } names && lead is null && _clauses.ReadObjects(names, isExact: false) is { } members)
        {
            _writer.AddEach(ProseRuleKind.Excludes, members);
        }
        else if (_clauses.ReadTail(rest, lead) is { } condition)
        {
            _writer.AddExclusions(condition);
        }
    }
}
