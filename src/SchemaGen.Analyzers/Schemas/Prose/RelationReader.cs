namespace SchemaGen.Schemas.Prose;

/// <summary>
/// Reads what a sentence says of members together, from its structure: subject, verb, object, condition. Each of them is understood, or the sentence states nothing: what is said of an unknown thing,
/// under an unknown condition, or as advice, is no rule.
/// </summary>
internal sealed class RelationReader(RelationScope scope)
{
    private static readonly WordSet s_hedges = new("recommend recommended recommends usually typically ideally prefer preferably generally sometimes likely probably best better suggested advised e.g example instance maybe longer");
    private static readonly WordSet s_labels = new("note important warning tip optional nb please advanced");
    private static readonly WordSet s_adverbs = new("currently also additionally optionally");
    private static readonly WordSet s_giving = new("specifying setting using providing passing giving supplying enabling");
    private static readonly WordSet s_conditionEnds = new("given provided set specified present supplied used enabled disabled true false on off selected empty null none");

    private readonly ClauseConditions _clauses = new(scope);
    private readonly RelationRules _writer = new(scope);
    private readonly CaseReader _cases = new(scope);
    private readonly SelfRelations _self = new(scope);
    private readonly OtherRelations _others = new(scope);
    private readonly ChoiceReader _choices = new(scope);
    private readonly ClauseSubjects _subjects = new(scope);
    private readonly NeededValues _needed = new(scope);

    /// <summary>Whether what stands before the clause that is read speaks of something else than the member.</summary>
    private bool _isOfOther;

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

        if (_cases.ReadAside(words, sentence, host))
        {
            return;
        }

        _choices.Read(sentence);
        int last = 0;
        int start = 0;
        for (int i = 1; i <= words.Count; i++)
        {
            if (i == words.Count || ClauseBoundaries.IsBoundary(words, start, i))
            {
                _isOfOther = start == 0 ? host is not null && _subjects.IsOfValue(host.Tokens, sentence) : _isOfOther || _subjects.IsOfOther(words.Part(last, start - 1));
                ReadClause(words.Part(start, i), sentence.IsFirst && start == 0, isJoined: start > 0 && words.Is(start - 1, "and"));
                last = start;
                start = i + 1;
            }
        }
    }

    private void ReadClause(ProseSlice words, bool isFirst, bool isJoined)
    {
        while (words.Count > 0 && words[0].Kind == ProseTokenKind.Mark)
        {
            words = words.From(1);
        }

        if (!_isOfOther && _cases.ReadOnlyFor(words))
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

        if (isFirst && words.Is(0, ClauseWords.Prepositions) && _cases.ReadHeading(words))
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

    /// <summary>What is said under a condition that stands before it.</summary>
    private void ReadMains(ProseSlice main, ParsedCondition lead, bool isFirst)
    {
        if (isFirst && _cases.ReadNoun(main, lead))
        {
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
        if (_needed.Read(words, lead))
        {
            return;
        }

        int limit = words.IndexOf(ClauseWords.Openers, 1);
        if (VerbReader.Find(words, 0, limit < 0 ? words.Count : limit) is not { } verb)
        {
            if (isFirst && lead is null)
            {
                _cases.ReadNounPhrase(words, limit);
            }

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

        if ((subject.Count == 0 && _isOfOther) || (subject.Count == 1 && subject.Is(0, "it") && lead is null && (_isOfOther || _subjects.MayMeanOther(scope.Rules.Sentence))))
        {
            return;
        }

        bool isYou = verb.IsActive && subject.Count == 1 && (subject.Is(0, "you") || subject.Is(0, "users"));
        bool isSelf = isYou || scope.Conditions.IsSelf(subject) || scope.Conditions.IsSelfNoun(subject) || (IsDescription(subject, isFirst) && !_subjects.BeginsWithValue(subject) && !verb.IsFinite && lead is null && verb.Meaning != VerbMeaning.Required);
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

    private static bool IsTogether(ProseSlice rest) =>
        rest.Count == 0 || (rest.Count == 1 && (rest.Is(0, ClauseWords.Together) || rest.Is(0, "both"))) || (rest.Is(0, "at") && rest.Is(1, "the") && rest.Is(2, "same") && rest.Count == 4);
}
