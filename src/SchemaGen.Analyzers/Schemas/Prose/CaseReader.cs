namespace SchemaGen.Schemas.Prose;

/// <summary>Reads what is said of the member for one case only: it has no effect in another.</summary>
internal sealed class CaseReader(RelationScope scope)
{
    private static readonly WordSet s_alternatives = new("otherwise instead default defaults else must recommended optional unnecessary superfluous automatic automatically be use uses");

    /// <summary>What tells the caller what to do, and does not say what the member is.</summary>
    private static readonly WordSet s_instructions = new("set use leave choose select provide specify enter enable disable turn pick pass put make keep increase decrease lower raise try add whether this it describe explain write tell upload send input");
    private static readonly WordSet s_choices = new("choose select pick");

    private static readonly WordSet s_supports = new("supports support accepts accept");
    private static readonly WordSet s_givings = new("set provide specify pass include");


    /// <summary>What begins, and what ends, a statement of how a thing is under a condition: "more stable when ...", "only deterministic if ...".</summary>
    private static readonly WordSet s_degrees = new("more less very much better worse faster slower only too most least best quite highly higher lower as almost nearly usually often always never no stronger weaker longer shorter larger smaller bigger finer smoother sharper richer closer greater brighter darker");
    private static readonly WordSet s_states = new("stable unstable slow slower faster fast better worse deterministic available possible true false visible noticeable higher lower accurate slight subtle strong weak");

    private readonly ClauseConditions _clauses = new(scope);
    private readonly RelationRules _writer = new(scope);
    private readonly ClauseSubjects _subjects = new(scope);

    /// <summary>"Number of steps (if refine is true)".</summary>
    /// <param name="words">What stands in parentheses.</param>
    /// <param name="sentence">The same, as a sentence.</param>
    /// <param name="host">The sentence in which it stands; null for none.</param>
    public bool ReadAside(ProseSlice words, ProseSentence sentence, ProseSentence? host)
    {
        if (!sentence.IsAside || !sentence.IsFirst || !words.Is(0, ClauseWords.Openers) || !scope.Rules.IsOnlyCase || _clauses.ReadCondition(words) is not { Terms: [var only] } applying || only.Member == scope.Self)
        {
            return false;
        }

        bool isAlone = only.Condition.Values.Count > 0 || host is null || VerbReader.Find(host.Tokens, 0, host.Tokens.Count) is null;
        if (isAlone)
        {
            _writer.AddEffective(applying);
        }

        return isAlone;
    }

    /// <summary>"If refine is on, the number of steps": what the property is, behind the case.</summary>
    public bool ReadNoun(ProseSlice main, ParsedCondition lead)
    {
        if (SaysAlternative(main) || VerbReader.Find(main, 0, main.Count) is not null || lead is not { Terms: [var only] } || only.Member == scope.Self || !scope.Rules.IsOnlyCase)
        {
            return false;
        }

        bool isChoice = main.Is(0, s_choices);
        bool isCase = only.Condition.Values.Count > 0 || (only.Condition.Present == false && isChoice);
        int verb = main.IndexOf(ClauseWords.Finite);
        if (verb > 0 && scope.Conditions.IsSelf(main.To(verb)))
        {
            // "..., best_of is the width of the beam": what it means in this case.
            return false;
        }

        bool isNoun = !main.Is(0, s_instructions) || isChoice || (main.Is(0, "this") && !main.Is(1, s_instructions));
        if (isCase && isNoun)
        {
            _writer.AddEffective(lead);
        }

        return isCase && isNoun;
    }

    /// <summary>"[canny only]", "only for 'faces' mode", "For canny mode only", "only together with a text".</summary>
    public bool ReadOnlyFor(ProseSlice words)
    {
        bool isBehind = words.Count > 1 && words.Is(words.Count - 1, "only");
        bool isBefore = (words.Is(0, "only") || words.Is(0, "exclusively") || words.Is(0, "solely")) && words.Count > 1;
        if (!isBehind && !isBefore)
        {
            return false;
        }

        ProseSlice inside = isBehind ? words.To(words.Count - 1) : words.From(1);
        if (inside.Is(0, ClauseWords.Openers))
        {
            ParsedCondition? stated = _clauses.ReadTail(inside, lead: null, mayNarrow: true) ?? ReadWithAside(inside.From(1));
            return isBefore && stated is not null && _writer.AddEffective(stated);
        }

        if (isBehind && inside.Count == 1 && scope.Rules.Sentence.IsAside && scope.Siblings.MediumOf(inside) is { } medium && medium != scope.Self && scope.Values.Read(inside) is null)
        {
            return _writer.AddEffective(new ParsedCondition([new ConditionTerm(medium, ConditionValues.Given(medium, isPresent: true))], isAny: false));
        }

        if (isBefore && ReadOnlyThese(inside) is { } these)
        {
            return _writer.AddEffective(these);
        }

        if (isBefore && ClauseConditions.SkipTogether(inside) is { } names && _clauses.ReadGivenMembers(names) is { } given)
        {
            return _writer.AddEffective(given);
        }

        inside = inside.Is(0, ClauseWords.Prepositions) ? inside.From(1) : inside;
        return scope.Values.Read(inside) is { } condition && !condition.Mentions(scope.Self) && _writer.AddEffective(condition);
    }

    /// <summary>"Only gen3a_turbo supports this", "only set this when stream is true".</summary>
    private ParsedCondition? ReadOnlyThese(ProseSlice words)
    {
        int verb = words.IndexOf(s_supports);
        if (verb > 0)
        {
            return verb + 1 < words.Count && scope.Conditions.IsSelf(words.From(verb + 1)) ? scope.Values.Read(words.To(verb), isChosen: true) : null;
        }

        int opener = words.IndexOf(ClauseWords.Openers);
        return opener > 1 && words.Is(0, s_givings) && scope.Conditions.IsSelf(words.Part(1, opener)) ? _clauses.ReadCondition(words.From(opener)) : null;
    }

    /// <summary>"Upscale (Custom)": a value with parentheses.</summary>
    private ParsedCondition? ReadWithAside(ProseSlice words)
    {
        if (scope.Rules.Sentence.Asides is not [{ Tokens: var aside }])
        {
            return null;
        }

        List<ProseToken> all = [];
        for (int i = 0; i < words.Count + aside.Count; i++)
        {
            all.Add(i < words.Count ? words[i] : aside[i - words.Count]);
        }

        return scope.Values.Read(new ProseSlice(all, 0, all.Count), isChosen: true);
    }

    /// <summary>"For 'faces' mode: ...": what the property is, is said for this case only.</summary>
    public bool ReadHeading(ProseSlice words)
    {
        for (int i = 2; i < words.Count && i < 12; i++)
        {
            if (words.IsMark(i, ':'))
            {
                return scope.Rules.IsOnlyCase && scope.Rules.IsOnlyHeading(words[0].Text) && !_subjects.BeginsWithValue(words.From(i + 1)) && _clauses.ReadCondition(words.To(i)) is { } heading && _writer.AddEffective(heading);
            }
        }

        return false;
    }

    /// <summary>"Maximum number of speakers if diarization is on": what the property is, is said for this case only.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="condition">Where the condition begins.</param>
    public void ReadNounPhrase(ProseSlice words, int condition)
    {
        if (condition > 0 && IsNoun(words.To(condition)) && scope.Rules.IsOnlyCase && !words.Is(0, s_instructions) && words.To(condition).IndexOf(ClauseWords.Finite) < 0 && !words.Is(condition, "unless")
            && _clauses.ReadTail(words.From(condition), lead: null) is { Terms: [var only] } stated && only.Member != scope.Self && !SaysAlternative(words))
        {
            _writer.AddEffective(stated);
        }
    }

    /// <summary>Whether words can be the name of a thing, and not what is done with it ("detected", "inferred from the image"), or how it is ("empty").</summary>
    private static bool IsNoun(ProseSlice words)
    {
        int last = words.Count - 1;
        while (last > 0 && words[last].Kind == ProseTokenKind.Mark)
        {
            last--;
        }

        for (int i = last; i > 0 && !words.IsMark(i, ','); i--)
        {
            if (words.IsMark(i - 1, ',') && words[i].Text.Any(char.IsDigit))
            {
                // "The ratio, 16:9 when ...": what it is in this case, and not that it is there in this case only.
                return false;
            }
        }

        return last > 0 && !words.Is(0, s_degrees) && !words.Is(last, s_states) && !IsParticiple(words[0]) && !IsParticiple(words[last]) && !words.Is(0, EnglishWords.Not);
    }

    private static bool IsParticiple(ProseToken word) => word.Lower.Length > 4 && (word.Lower.EndsWith("ed", StringComparison.Ordinal) || word.Lower.EndsWith("ly", StringComparison.Ordinal));

    /// <summary>Whether a sentence says what to do in this case, or what else holds in others: "use 100", "otherwise". What it is there "to use", or defaults to, is neither, nor is an optional thing.</summary>
    private static bool SaysAlternative(ProseSlice words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            bool isPurpose = (words.Is(i, "use") && words.Is(i - 1, "to")) || (words.Is(i, "defaults") && words.IsMark(i - 1, ',')) || (i == 0 && words.Is(0, "optional") && words.Count > 2 && words[1].Kind == ProseTokenKind.Word && !words.Is(1, ClauseWords.Leads) && !words.Is(1, ClauseWords.Openers));
            if (words.Is(i, s_alternatives) && !isPurpose)
            {
                return true;
            }
        }

        return false;
    }
}
