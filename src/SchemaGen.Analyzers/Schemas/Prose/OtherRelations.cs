namespace SchemaGen.Schemas.Prose;

/// <summary>Reads what the description of a member says of other members.</summary>
internal sealed class OtherRelations(RelationScope scope)
{
    private readonly ClauseConditions _clauses = new(scope);
    private readonly RelationRules _writer = new(scope);

    private static readonly WordSet s_agents = new("model service api system server we it they ai");

    /// <summary>What is said of other members: that they are ignored, needed or refused where this one is given.</summary>
    public void ReadOfOthers(VerbGroup verb, ProseSlice rest, ParsedCondition? lead, List<SiblingMember> others)
    {
        if (verb is { Meaning: VerbMeaning.Overrides, IsDenied: false, IsCan: false, IsShould: false })
        {
            ReadPrecedence(rest, lead, others);
            return;
        }

        if (lead is null && rest.Count == 0 && verb is { Meaning: VerbMeaning.Ignored, IsDenied: false, IsFinite: true, IsCan: false, IsShould: false } && scope.Rules.IsUnconditional)
        {
            scope.Rules.Add(ProseRuleKind.MakesIgnored, others, rule => scope.Self.IsFlag ? rule with { WhenValue = "true" } : rule);
            return;
        }

        if (lead is { Terms: [{ Member: var absent, Condition.Present: false }] } && absent == scope.Self && verb is { Meaning: VerbMeaning.Given, IsMust: true, IsDenied: false } or { Meaning: VerbMeaning.Required, IsDenied: false, IsShould: false, IsCan: false } && rest.Count == 0 && others.Count == 1)
        {
            // "If not provided, image is required."
            scope.Rules.Add(ProseRuleKind.AtLeastOneOf, others[0]);
            return;
        }

        ParsedCondition? stated = _clauses.ReadTail(rest, lead);
        stated = stated is not null && verb.Meaning == VerbMeaning.Ignored ? RelationRules.WithoutGiven(stated, others.Contains) : stated;
        if (stated is not { } condition || !condition.IsOf(scope.Self) || condition.Terms.Count != 1 || RelationRules.WhenOf(condition.Terms[0].Condition) is not { } when)
        {
            return;
        }

        bool isFirm = !verb.IsShould && !verb.IsCan;
        if (verb is { Meaning: VerbMeaning.Ignored, IsDenied: false } && isFirm || verb is { Meaning: VerbMeaning.Effective, IsDenied: true, IsOnly: false } && isFirm)
        {
            scope.Rules.Add(ProseRuleKind.MakesIgnored, others, rule => rule with { WhenValue = when.Value });
        }
        else if (verb is { Meaning: VerbMeaning.Required, IsDenied: false } && isFirm || verb is { Meaning: VerbMeaning.Given, IsMust: true, IsDenied: false })
        {
            scope.Rules.Add(ProseRuleKind.Requires, others, rule => rule with { WhenValue = when.Value });
        }
        else if (verb is { Meaning: VerbMeaning.Given or VerbMeaning.Allowed, IsDenied: true, IsAdvice: false } && when.Value is null)
        {
            _writer.AddEach(ProseRuleKind.Excludes, others);
        }
    }

    /// <summary>"image takes precedence over it", "if both are given, image takes precedence": the member has no effect beside the other.</summary>
    private void ReadPrecedence(ProseSlice rest, ParsedCondition? lead, List<SiblingMember> others)
    {
        bool isOverSelf = rest.Count > 0 && (scope.Conditions.IsSelf(rest) || (rest.Is(rest.Count - 1, ClauseWords.Given) && rest.IndexOf(ClauseWords.Openers) is var opener and > 0 && scope.Conditions.IsSelf(rest.To(opener))));
        if (isOverSelf && lead is null && others.Count == 1)
        {
            _writer.AddEffective(new ParsedCondition([new ConditionTerm(others[0], ConditionValues.Given(others[0], isPresent: false))], isAny: false));
        }
    }

    /// <summary>"If provided, it is used instead of prompt", "regardless of prompt".</summary>
    public bool ReadInstead(ProseSlice main, ParsedCondition lead)
    {
        for (int i = 0; i + 2 < main.Count; i++)
        {
            if ((main.Is(i, "instead") || main.Is(i, "regardless")) && main.Is(i + 1, "of") && scope.Conditions.ReadMembers(main.From(i + 2), isExact: true, out _) is { } others && !others.Contains(scope.Self))
            {
                _writer.AddIgnored(others, lead);
                return true;
            }
        }

        return false;
    }

    public static bool IsAgent(ProseSlice subject) =>
        (subject.Count == 2 && subject.Is(0, "the") && subject.Is(1, s_agents)) || (subject.Count == 1 && subject.Is(0, s_agents) && !subject.Is(0, "it"));

    /// <summary>"When prompt is set, the model will ignore the image."</summary>
    public void ReadOfAgent(VerbGroup verb, ProseSlice rest, ParsedCondition lead)
    {
        for (int i = 1; i < rest.Count; i++)
        {
            rest = rest.Is(i, "and") && scope.Conditions.ReadMembers(rest.To(i), isExact: true, out _) is not null && scope.Conditions.ReadMembers(rest, isExact: true, out _) is null ? rest.To(i) : rest;
        }

        if (verb.IsDenied || verb.IsCan || verb.IsShould || scope.Conditions.ReadMembers(rest, isExact: true, out _) is not { } ignored)
        {
            return;
        }

        if (ignored is [var only] && only == scope.Self)
        {
            _writer.AddEffective(lead.Negated());
        }
        else if (!ignored.Contains(scope.Self))
        {
            _writer.AddIgnored(ignored, lead);
        }
    }
}
