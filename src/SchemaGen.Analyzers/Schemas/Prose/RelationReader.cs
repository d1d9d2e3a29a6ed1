namespace SchemaGen.Schemas.Prose;

/// <summary>
/// Reads what a sentence says of members together, from its structure: subject, verb, object, condition. Each of them is understood, or the sentence states nothing: what is said of an unknown thing,
/// under an unknown condition, or as advice, is no rule.
/// </summary>
internal sealed class RelationReader(RelationScope scope)
{
    private static readonly WordSet s_hedges = new("recommend recommended recommends usually typically ideally prefer preferably generally sometimes likely probably best better suggested advised e.g example instance maybe longer");
    private static readonly WordSet s_labels = new("note important warning tip optional nb please advanced");
    private static readonly WordSet s_alternatives = new("otherwise instead default defaults else must recommended optional be use uses");

    /// <summary>What tells the caller what to do, and does not say what the member is.</summary>
    private static readonly WordSet s_instructions = new("set use leave choose select provide specify enter enable disable turn pick pass put make keep increase decrease lower raise try add whether this it");
    private static readonly WordSet s_adverbs = new("currently also additionally optionally");
    private static readonly WordSet s_giving = new("specifying setting using providing passing giving supplying enabling");
    private static readonly WordSet s_conditionEnds = new("given provided set specified present supplied used enabled disabled true false on off selected empty null none");
    private static readonly WordSet s_choices = new("choose select pick");

    private readonly ClauseConditions _clauses = new(scope);
    private readonly RelationRules _writer = new(scope);
    private readonly SelfRelations _self = new(scope);
    private readonly OtherRelations _others = new(scope);
    private readonly ChoiceReader _choices = new(scope);

    /// <param name="sentence">The sentence.</param>
    /// <param name="host">The sentence in which it stands in parentheses; null for none.</param>
    public void Read(ProseSentence sentence, ProseSentence? host = null)
    {
        scope.Rules.Sentence = sentence;
        ProseSlice words = sentence.Tokens;
        if (sentence.IsQuestion || words.IndexOf(s_hedges) >= 0)
        {
            return;
        }

        words = words.Is(0, "i.e") || words.Is(0, "ie") ? words.From(words.IsMark(1, '.') ? 2 : 1) : words;
        words = words.Count > 0 && words.IsMark(0, ',') ? words.From(1) : words;
        while (words.Count > 0 && words[0].Kind == ProseTokenKind.Mark)
        {
            words = words.From(1);
        }

        while (words.Is(0, s_labels) && (words.IsMark(1, ':') || words.IsMark(1, ',') || words.IsMark(1, '-')))
        {
            words = words.From(2);
        }

        if (sentence.IsAside && sentence.IsFirst && words.Is(0, ClauseWords.Openers) && _clauses.ReadCondition(words) is { Terms: [{ Member: var only, Condition: var when }] } applying && only != scope.Self && scope.Rules.IsOnlyCase
            && (when.Values.Count > 0 || host is null || VerbReader.Find(host.Tokens, 0, host.Tokens.Count) is null))
        {
            // "Number of steps (if refine is true)"
            _writer.AddEffective(applying);
            return;
        }

        _choices.Read(sentence);
        int start = 0;
        for (int i = 1; i <= words.Count; i++)
        {
            if (i == words.Count || ClauseBoundaries.IsBoundary(words, start, i))
            {
                ReadClause(words.Part(start, i), sentence.IsFirst && start == 0, isJoined: start > 0 && words.Is(start - 1, "and"));
                start = i + 1;
            }
        }
    }

    /// <summary>"[canny only]", "only for 'faces' mode", "For canny mode only".</summary>
    private bool ReadOnlyFor(ProseSlice words)
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
            ParsedCondition? stated = _clauses.ReadTail(inside, lead: null) ?? ReadWithAside(inside.From(1));
            return isBefore && stated is not null && _writer.AddEffective(stated);
        }

        if (isBehind && inside.Count == 1 && scope.Rules.Sentence.IsAside && scope.Siblings.MediumOf(inside) is { } medium && medium != scope.Self && scope.Values.Read(inside) is null)
        {
            return _writer.AddEffective(new ParsedCondition([new ConditionTerm(medium, ConditionValues.Given(medium, isPresent: true))], isAny: false));
        }

        inside = inside.Is(0, ClauseWords.Prepositions) ? inside.From(1) : inside;
        return scope.Values.Read(inside) is { } condition && !condition.Mentions(scope.Self) && _writer.AddEffective(condition);
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

    private void ReadClause(ProseSlice words, bool isFirst, bool isJoined)
    {
        while (words.Count > 0 && words[0].Kind == ProseTokenKind.Mark)
        {
            words = words.From(1);
        }

        if (ReadOnlyFor(words))
        {
            return;
        }

        if (words.Is(0, "note") && words.Is(1, "that"))
        {
            words = words.From(2);
        }

        if (!words.Is(0, ClauseWords.Leads))
        {
            ReadMain(words, lead: null, isFirst, isJoined);
            return;
        }

        if (isFirst && words.Is(0, ClauseWords.Prepositions) && ReadHeading(words))
        {
            return;
        }

        for (int i = words.Count - 1; i > 1; i--)
        {
            if (!words.IsMark(i, ',') && !words.Is(i, EnglishWords.Then))
            {
                continue;
            }

            ProseSlice main = words.From(words.Is(i + 1, EnglishWords.Then) ? i + 2 : i + 1);
            if (main.Count > 0 && _clauses.ReadCondition(words.To(i)) is { } lead)
            {
                ReadMains(main, lead, isFirst);
                return;
            }
        }

        ReadWithoutComma(words);
    }

    /// <summary>"When this is given the width and height have no effect."</summary>
    private void ReadWithoutComma(ProseSlice words)
    {
        for (int i = 3; i + 2 < words.Count && words.Is(0, ClauseWords.Openers); i++)
        {
            if (words.Is(i - 1, s_conditionEnds) && VerbReader.Find(words, i + 1, words.Count) is { IsFinite: true } && _clauses.ReadCondition(words.To(i)) is { } lead)
            {
                ReadMains(words.From(i), lead, isFirst: false);
                return;
            }
        }
    }

    /// <summary>"For 'faces' mode: ...": what the property is, is said for this case only.</summary>
    private bool ReadHeading(ProseSlice words)
    {
        for (int i = 2; i < words.Count && i < 12; i++)
        {
            if (words.IsMark(i, ':'))
            {
                return scope.Rules.IsOnlyCase && scope.Rules.IsOnlyHeading(words[0].Text) && _clauses.ReadCondition(words.To(i)) is { } heading && _writer.AddEffective(heading);
            }
        }

        return false;
    }

    /// <summary>What is said under a condition that stands before it.</summary>
    private void ReadMains(ProseSlice main, ParsedCondition lead, bool isFirst)
    {
        if (isFirst && !SaysAlternative(main) && VerbReader.Find(main, 0, main.Count) is null && lead is { Terms: [var only] } && only.Member != scope.Self && scope.Rules.IsOnlyCase
            && (only.Condition.Values.Count > 0 || (only.Condition.Present == false && main.Is(0, s_choices)))
            && (!main.Is(0, s_instructions) || main.Is(0, s_choices) || (main.Is(0, "this") && !main.Is(1, s_instructions))))
        {
            // What the property is, is said for this case only.
            _writer.AddEffective(lead);
            return;
        }

        int start = 0;
        if (_others.ReadInstead(main, lead))
        {
            return;
        }

        for (int i = 1; i < main.Count; i++)
        {
            if (main.IsMark(i - 1, ',') && main.Is(i, ClauseWords.Leads))
            {
                // Another case: what follows is not said under this condition.
                main = main.To(i - 1);
            }
        }

        for (int i = 1; i <= main.Count; i++)
        {
            if (i == main.Count || ClauseBoundaries.IsBoundary(main, start, i))
            {
                ReadMain(main.Part(start, i), lead, isFirst: false, isJoined: false);
                start = i + 1;
            }
        }
    }

    private void ReadMain(ProseSlice words, ParsedCondition? lead, bool isFirst, bool isJoined)
    {
        int limit = words.IndexOf(ClauseWords.Openers, 1);
        if (VerbReader.Find(words, 0, limit < 0 ? words.Count : limit) is not { } verb)
        {
            ReadNounPhrase(words, limit, lead, isFirst);
            return;
        }

        ProseSlice subject = WithoutAdverbs(words.To(verb.Start));
        ProseSlice rest = WithoutNextClause(words.From(verb.End));
        if (rest.Count > 2 && rest.Is(rest.Count - 1, "only") && rest.Is(0, ClauseWords.Prepositions))
        {
            rest = rest.To(rest.Count - 1);
            verb.IsOnly = true;
        }

        if (verb.IsBoth && subject.Count == 0)
        {
            if (verb.IsDenied && rest.Count == 0 && lead is null)
            {
                scope.Rules.AddMentioned(scope.Siblings);
            }

            return;
        }

        if (verb.Meaning == VerbMeaning.Overrides && OtherRelations.IsAgent(subject) && lead is not null)
        {
            _others.ReadOfAgent(verb, rest, lead);
            return;
        }

        bool isYou = verb.IsActive && subject.Count == 1 && (subject.Is(0, "you") || subject.Is(0, "users"));
        bool isSelf = isYou || scope.Conditions.IsSelf(subject) || scope.Conditions.IsSelfNoun(subject) || (IsDescription(subject, isFirst) && !verb.IsFinite && lead is null);
        List<SiblingMember>? others = isSelf ? null : scope.Conditions.ReadMembers(subject, isExact: true, out _) ?? _clauses.ReadEach(subject);
        if (isSelf && isJoined && subject.Count == 0 && verb.Meaning is VerbMeaning.Overrides or VerbMeaning.Requires)
        {
            // Its subject is that of the clause before.
            return;
        }

        if (isSelf)
        {
            _self.ReadOfSelf(verb, rest, lead);
        }
        else if (others is not null && !others.Contains(scope.Self))
        {
            _others.ReadOfOthers(verb, rest, lead, others);
        }
        else if (others is null && lead is null && verb is { Meaning: VerbMeaning.Requires, IsDenied: false, IsCan: false, IsShould: false } && subject.Count > 0 && scope.Self.Values.Count > 1
            && ConditionValues.ReadList(subject, scope.Self) is [var value] && ConditionValues.AreDistinctive(subject, scope.Self))
        {
            _self.AddCompanions(rest, value);
        }
        else if (others is { Count: > 1 } && verb is { Meaning: VerbMeaning.Conflicts, IsDenied: false } or { Meaning: VerbMeaning.Given, IsDenied: true } && lead is null && IsTogether(rest))
        {
            _writer.AddEach(ProseRuleKind.Excludes, others!);
        }
    }

    /// <summary>"Maximum number of speakers if diarization is on": what the property is, is said for this case only.</summary>
    private void ReadNounPhrase(ProseSlice words, int condition, ParsedCondition? lead, bool isFirst)
    {
        if (isFirst && lead is null && condition > 0 && scope.Rules.IsOnlyCase && !words.Is(0, s_instructions) && words.To(condition).IndexOf(ClauseWords.Finite) < 0 && !words.Is(condition, "unless")
            && _clauses.ReadTail(words.From(condition), lead: null) is { Terms: [{ } only] } stated && only.Member != scope.Self && !SaysAlternative(words))
        {
            _writer.AddEffective(stated);
        }
    }

    /// <summary>"Currently", "specifying x": neither when it is so, nor that it is given, is a part of the subject.</summary>
    private static ProseSlice WithoutAdverbs(ProseSlice subject)
    {
        while (subject.Is(0, s_adverbs) || (subject.Count > 1 && subject.Is(0, s_giving)))
        {
            subject = subject.From(1);
        }

        return subject;
    }

    /// <summary>What follows the verb, unless another statement begins there: "are ignored and the output has ...".</summary>
    private static ProseSlice WithoutNextClause(ProseSlice rest)
    {
        bool isJoint = rest.Is(0, "and") || rest.Is(0, "as") || rest.Is(0, "since") || rest.Is(0, "because") || (rest.IsMark(0, ',') && !rest.Is(1, ClauseWords.Cutters)) || rest.IsMark(0, ':');
        return isJoint && rest.Count > 2 ? rest.To(0) : rest;
    }

    /// <summary>Whether the words before a participle say what the property is: a noun phrase at the beginning of its description.</summary>
    private static bool IsDescription(ProseSlice subject, bool isFirst) => isFirst && subject.Count > 0 && subject.IndexOf(ClauseWords.Finite) < 0;

    /// <summary>Whether a sentence says what to do in this case, or what else holds in others: "use 100", "otherwise". What it is there "to use", or defaults to, is neither.</summary>
    private static bool SaysAlternative(ProseSlice words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            bool isPurpose = (words.Is(i, "use") && words.Is(i - 1, "to")) || (words.Is(i, "defaults") && words.IsMark(i - 1, ','));
            if (words.Is(i, s_alternatives) && !isPurpose)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTogether(ProseSlice rest) =>
        rest.Count == 0 || (rest.Count == 1 && (rest.Is(0, ClauseWords.Together) || rest.Is(0, "both"))) || (rest.Is(0, "at") && rest.Is(1, "the") && rest.Is(2, "same") && rest.Count == 4);
}
