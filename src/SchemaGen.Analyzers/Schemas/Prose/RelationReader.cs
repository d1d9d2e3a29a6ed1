using SchemaGen.Models;

namespace SchemaGen.Schemas.Prose;

/// <summary>
/// Reads what a sentence says of members together, from its structure: subject, verb, object, condition. Each of them is understood, or the sentence states nothing: what is said of an unknown thing,
/// under an unknown condition, or as advice, is no rule.
/// </summary>
internal sealed class RelationReader(Siblings siblings, SiblingMember self, ProseRuleList rules)
{
    private static readonly WordSet s_openers = new("if when whenever while unless once");
    private static readonly WordSet s_leads = new("if when whenever while unless once for in with using");
    private static readonly WordSet s_prepositions = new("for in with to by on using under");
    private static readonly WordSet s_hedges = new("recommend recommended recommends usually typically ideally prefer preferably generally sometimes likely probably best better suggested advised e.g example instance maybe longer");
    private static readonly WordSet s_labels = new("note important warning tip optional nb please advanced");
    private static readonly WordSet s_together = new("together along simultaneously jointly alongside");
    private static readonly WordSet s_cutters = new("or and unless except but if when nor without");
    private static readonly WordSet s_finite = new("is are was were be will be must can may should has have does do cannot can't");

    private static readonly WordSet s_alternatives = new("otherwise instead default defaults else must recommended optional be use uses");

    private static readonly WordSet s_instructions = new("set use leave choose select provide specify enter enable disable turn pick pass put make keep increase decrease lower raise try add whether this it");

    private static readonly WordSet s_exceptions = new("except");
    private static readonly WordSet s_agents = new("model service api system server we it they");
    private static readonly WordSet s_given = new("provided given set specified present supplied used");
    private static readonly WordSet s_and = new("and");
    private static readonly WordSet s_choices = new("choose select pick");

    private readonly ConditionReader _conditions = new(siblings, self);

    public void Read(ProseSentence sentence)
    {
        rules.Sentence = sentence;
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

        if (sentence.IsAside && sentence.IsFirst && words.Is(0, s_openers) && ReadCondition(words) is { Terms: [{ Condition.Values.Count: > 0, Member: var only }] } applying && only != self && rules.IsOnlyCase)
        {
            // "Number of steps (if refine is true)"
            AddEffective(applying);
            return;
        }

        new ChoiceReader(_conditions, self, rules).Read(sentence);
        int start = 0;
        for (int i = 1; i <= words.Count; i++)
        {
            if (i == words.Count || IsBoundary(words, start, i))
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
        if (inside.Is(0, s_openers))
        {
            ParsedCondition? stated = ReadTail(inside, lead: null) ?? ReadWithAside(inside.From(1));
            return isBefore && stated is not null && AddEffective(stated);
        }

        if (isBehind && inside.Count == 1 && rules.Sentence.IsAside && siblings.MediumOf(inside) is { } medium && medium != self && _conditions.ReadValueNames(inside) is null)
        {
            return AddEffective(new ParsedCondition([new ConditionTerm(medium, ConditionValues.Given(medium, isPresent: true))], isAny: false));
        }

        inside = inside.Is(0, s_prepositions) ? inside.From(1) : inside;
        return _conditions.ReadValueNames(inside) is { } condition && !condition.Mentions(self) && AddEffective(condition);
    }

    /// <summary>"Upscale (Custom)": a value with parentheses.</summary>
    private ParsedCondition? ReadWithAside(ProseSlice words)
    {
        if (rules.Sentence.Asides is not [{ Tokens: var aside }])
        {
            return null;
        }

        List<ProseToken> all = [];
        for (int i = 0; i < words.Count + aside.Count; i++)
        {
            all.Add(i < words.Count ? words[i] : aside[i - words.Count]);
        }

        return _conditions.ReadValueNames(new ProseSlice(all, 0, all.Count), isChosen: true);
    }

    /// <summary>Whether a clause ends here, because a mark ends it, or because a comma or "and" begins another statement.</summary>
    private static bool IsBoundary(ProseSlice words, int start, int at)
    {
        if (words.IsMark(at, ';') || words.IsMark(at, '-'))
        {
            return true;
        }

        bool isJoint = words.IsMark(at, ',') || words.Is(at, "and") || words.Is(at, "but") || words.Is(at, "which") || words.Is(at, "so");
        if (!isJoint || words.Is(start, s_leads))
        {
            // The comma behind a condition at the beginning is no end.
            return false;
        }

        if (words.Is(at + 1, "only") && (words.Is(at + 2, s_prepositions) || words.Is(at + 2, s_openers)))
        {
            return true;
        }

        int opener = words.IndexOf(s_openers, start + 1);
        if (words.IsMark(at, ',') && opener == at + 1 && HasComma(words, at + 2) && VerbReader.Find(words.Part(start, at), 0, at - start) is null)
        {
            // "..., if an image is given, this is ignored": the condition is that of what follows.
            return true;
        }

        if ((opener < 0 || opener > at) && (words.Is(at + 1, "it") || words.Is(at + 1, "this")) && VerbReader.ReadAt(words, at + 2) is not null)
        {
            return true;
        }

        return VerbReader.ReadAt(words, at + 1) is { } verb && !(verb is { IsFinite: false, IsOnly: false, IsDenied: false, Meaning: VerbMeaning.Given or VerbMeaning.Effective } && !IsConditional(words, verb.End));
    }

    private static bool HasComma(ProseSlice words, int from)
    {
        for (int i = from; i < words.Count; i++)
        {
            if (words.IsMark(i, ','))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsConditional(ProseSlice words, int at) => words.Is(at, s_openers) || words.Is(at, s_prepositions);

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

        if (!words.Is(0, s_leads))
        {
            ReadMain(words, lead: null, isFirst, isJoined);
            return;
        }

        if (isFirst && words.Is(0, s_prepositions) && ReadHeading(words))
        {
            return;
        }

        for (int i = words.Count - 1; i > 1; i--)
        {
            if (!words.IsMark(i, ',') && !words.Is(i, "then"))
            {
                continue;
            }

            ProseSlice main = words.From(words.Is(i + 1, "then") ? i + 2 : i + 1);
            if (main.Count > 0 && ReadCondition(words.To(i)) is { } lead)
            {
                ReadMains(main, lead, isFirst);
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
                return rules.IsOnlyCase && rules.IsOnlyHeading(words[0].Text) && ReadCondition(words.To(i)) is { } heading && AddEffective(heading);
            }
        }

        return false;
    }

    /// <summary>What is said under a condition that stands before it.</summary>
    private void ReadMains(ProseSlice main, ParsedCondition lead, bool isFirst)
    {
        if (isFirst && main.IndexOf(s_alternatives) < 0 && VerbReader.Find(main, 0, main.Count) is null && lead is { Terms: [var only] } && only.Member != self && rules.IsOnlyCase
            && (only.Condition.Values.Count > 0 || (only.Condition.Present == false && main.Is(0, s_choices)))
            && (!main.Is(0, s_instructions) || main.Is(0, s_choices) || (main.Is(0, "this") && !main.Is(1, s_instructions))))
        {
            // What the property is, is said for this case only.
            AddEffective(lead);
            return;
        }

        int start = 0;
        if (ReadInstead(main, lead))
        {
            return;
        }

        for (int i = 1; i < main.Count; i++)
        {
            if (main.IsMark(i - 1, ',') && main.Is(i, s_leads))
            {
                // Another case: what follows is not said under this condition.
                main = main.To(i - 1);
            }
        }

        for (int i = 1; i <= main.Count; i++)
        {
            if (i == main.Count || IsBoundary(main, start, i))
            {
                ReadMain(main.Part(start, i), lead, isFirst: false, isJoined: false);
                start = i + 1;
            }
        }
    }

    /// <summary>"If provided, it is used instead of prompt", "regardless of prompt".</summary>
    private bool ReadInstead(ProseSlice main, ParsedCondition lead)
    {
        for (int i = 0; i + 2 < main.Count; i++)
        {
            if ((main.Is(i, "instead") || main.Is(i, "regardless")) && main.Is(i + 1, "of") && _conditions.ReadMembers(main.From(i + 2), isExact: true, out _) is { } others && !others.Contains(self))
            {
                AddIgnored(others, lead);
                return true;
            }
        }

        return false;
    }

    /// <summary>The condition that a clause states, with the word that opens it.</summary>
    private ParsedCondition? ReadCondition(ProseSlice words)
    {
        bool isNegated = words.Is(0, "unless");
        ProseSlice inside = words.From(1);
        bool isPreposition = words.Is(0, s_prepositions);
        ParsedCondition? condition = isPreposition ? _conditions.ReadValueNames(inside) ?? ReadExcept(inside) ?? _conditions.ReadEquation(inside) ?? (words.Is(0, "with") || words.Is(0, "using") ? ReadGivenMembers(inside) : null) : _conditions.Read(inside);
        return isNegated ? condition?.Negated() : condition;
    }

    /// <summary>"all samplers except k_euler".</summary>
    private ParsedCondition? ReadExcept(ProseSlice words)
    {
        for (int i = 1; i + 1 < words.Count && (words.Is(0, "all") || words.Is(0, "every") || words.Is(0, "any")); i++)
        {
            if (words.Is(i, "except"))
            {
                return _conditions.ReadValueNames(words.From(words.Is(i + 1, "for") ? i + 2 : i + 1), isChosen: true)?.Negated();
            }
        }

        return null;
    }

    private ParsedCondition? ReadGivenMembers(ProseSlice words) =>
        _conditions.ReadMembers(words, isExact: true, out bool isAny) is { } members && !members.Contains(self)
            ? new ParsedCondition(members.ConvertAll(static member => new ConditionTerm(member, ConditionValues.Given(member, isPresent: true))), isAny) : null;

    private void ReadMain(ProseSlice words, ParsedCondition? lead, bool isFirst, bool isJoined)
    {
        int limit = words.IndexOf(s_openers, 1);
        if (VerbReader.Find(words, 0, limit < 0 ? words.Count : limit) is not { } verb)
        {
            ReadNounPhrase(words, limit, lead, isFirst);
            return;
        }

        ProseSlice subject = words.To(verb.Start);
        ProseSlice rest = WithoutNextClause(words.From(verb.End));
        if (rest.Count > 2 && rest.Is(rest.Count - 1, "only") && rest.Is(0, s_prepositions))
        {
            (rest, verb) = (rest.To(rest.Count - 1), verb with { IsOnly = true });
        }

        if (verb.IsBoth && subject.Count == 0)
        {
            if (verb.IsDenied && rest.Count == 0 && lead is null)
            {
                rules.AddMentioned(siblings);
            }

            return;
        }

        if (verb.Meaning == VerbMeaning.Overrides && IsAgent(subject) && lead is not null)
        {
            ReadOfAgent(verb, rest, lead);
            return;
        }

        bool isYou = verb.IsActive && subject.Count == 1 && (subject.Is(0, "you") || subject.Is(0, "users"));
        bool isSelf = isYou || _conditions.IsSelf(subject) || (IsDescription(subject, isFirst) && !verb.IsFinite && lead is null);
        List<SiblingMember>? others = isSelf ? null : _conditions.ReadMembers(subject, isExact: true, out _) ?? ReadEach(subject);
        if (isSelf && isJoined && subject.Count == 0 && verb.Meaning is VerbMeaning.Overrides or VerbMeaning.Requires)
        {
            // Its subject is that of the clause before.
            return;
        }

        if (isSelf)
        {
            ReadOfSelf(verb, rest, lead);
        }
        else if (others is not null && !others.Contains(self))
        {
            ReadOfOthers(verb, rest, lead, others);
        }
        else if (others is { Count: > 1 } && verb is { Meaning: VerbMeaning.Conflicts, IsDenied: false } or { Meaning: VerbMeaning.Given, IsDenied: true } && lead is null && IsTogether(rest))
        {
            AddEach(ProseRuleKind.Excludes, others!);
        }
    }

    /// <summary>"Maximum number of speakers if diarization is on": what the property is, is said for this case only.</summary>
    private void ReadNounPhrase(ProseSlice words, int condition, ParsedCondition? lead, bool isFirst)
    {
        if (isFirst && lead is null && condition > 0 && rules.IsOnlyCase && !words.Is(0, s_instructions) && words.To(condition).IndexOf(s_finite) < 0 && !words.Is(condition, "unless")
            && ReadTail(words.From(condition), lead: null) is { Terms: [{ Condition.Values.Count: > 0 } only] } stated && only.Member != self && words.IndexOf(s_alternatives) < 0)
        {
            AddEffective(stated);
        }
    }

    /// <summary>What follows the verb, unless another statement begins there: "are ignored and the output has ...".</summary>
    private static ProseSlice WithoutNextClause(ProseSlice rest)
    {
        bool isJoint = rest.Is(0, "and") || rest.Is(0, "as") || rest.Is(0, "since") || rest.Is(0, "because") || (rest.IsMark(0, ',') && !rest.Is(1, s_cutters)) || rest.IsMark(0, ':');
        return isJoint && rest.Count > 2 ? rest.To(0) : rest;
    }

    private static bool IsAgent(ProseSlice subject) =>
        (subject.Count == 2 && subject.Is(0, "the") && subject.Is(1, s_agents)) || (subject.Count == 1 && subject.Is(0, s_agents) && !subject.Is(0, "it"));

    /// <summary>"When prompt is set, the model will ignore the image."</summary>
    private void ReadOfAgent(VerbGroup verb, ProseSlice rest, ParsedCondition lead)
    {
        for (int i = 1; i < rest.Count; i++)
        {
            rest = rest.Is(i, "and") && _conditions.ReadMembers(rest.To(i), isExact: true, out _) is not null && _conditions.ReadMembers(rest, isExact: true, out _) is null ? rest.To(i) : rest;
        }

        if (verb.IsDenied || verb.IsCan || verb.IsShould || _conditions.ReadMembers(rest, isExact: true, out _) is not { } ignored)
        {
            return;
        }

        if (ignored is [var only] && only == self)
        {
            AddEffective(lead.Negated());
        }
        else if (!ignored.Contains(self))
        {
            AddIgnored(ignored, lead);
        }
    }

    /// <summary>Whether the words before a participle say what the property is: a noun phrase at the beginning of its description.</summary>
    private static bool IsDescription(ProseSlice subject, bool isFirst) => isFirst && subject.Count > 0 && subject.IndexOf(s_finite) < 0;

    /// <summary>"other inputs like topology, resize_height".</summary>
    private List<SiblingMember>? ReadEach(ProseSlice words)
    {
        for (int i = 0; i < words.Count - 1; i++)
        {
            if (words.Is(i, "like"))
            {
                return _conditions.ReadMembers(words.From(i + 1), isExact: true, out _);
            }
        }

        return null;
    }

    private static bool IsTogether(ProseSlice rest) =>
        rest.Count == 0 || (rest.Count == 1 && (rest.Is(0, s_together) || rest.Is(0, "both"))) || (rest.Is(0, "at") && rest.Is(1, "the") && rest.Is(2, "same") && rest.Count == 4);

    private void ReadOfSelf(VerbGroup verb, ProseSlice rest, ParsedCondition? lead)
    {
        switch (verb.Meaning)
        {
            case VerbMeaning.Ignored when !verb.IsDenied && !verb.IsShould && !verb.IsCan:
                if (lead is null && rest.Is(0, "in") && (rest.Is(1, "favor") || rest.Is(1, "favour")) && rest.Is(2, "of"))
                {
                    ReadFavoured(rest.From(3));
                }
                else if (ReadTail(rest, lead) is { } ignored && !(verb.Head == "invalid" && lead is null && rest.Count == 0))
                {
                    AddEffective(ignored.Negated());
                }

                break;
            case VerbMeaning.Effective or VerbMeaning.Allowed when !verb.IsShould:
                ReadEffective(verb, rest, lead);
                break;
            case VerbMeaning.Required when !verb.IsDenied && !verb.IsShould && !verb.IsCan:
                AddRequiredIf(ReadTail(rest, lead));
                break;
            case VerbMeaning.Given when verb is { IsMust: true, IsDenied: false, IsActive: true }:
                ReadActive(rest, lead);
                break;
            case VerbMeaning.Given when verb is { IsMust: true, IsDenied: false }:
                ReadObligation(verb, rest, lead);
                break;
            case VerbMeaning.Given when verb is { IsDenied: true, IsOnly: false }:
                ReadExclusion(rest, lead);
                break;
            case VerbMeaning.Given when verb is { IsCan: true, IsOnly: true }:
                if (rest.Is(0, "with") || rest.Is(0, s_together) || rest.Is(0, "in"))
                {
                    ReadCompanions(rest, lead);
                }

                AddEffectiveIfApart(rest, lead);
                break;
            case VerbMeaning.Requires when !verb.IsDenied && lead is null && !verb.IsCan && !verb.IsShould:
                AddCompanions(WithoutModifier(rest));
                break;
            case VerbMeaning.Overrides when !verb.IsDenied && !verb.IsCan && !verb.IsShould:
                AddIgnored(ReadObjects(rest, isExact: false) ?? ReadFirstObjects(rest), lead);
                break;
            case VerbMeaning.Conflicts when !verb.IsDenied && lead is null:
                ProseSlice of = rest.Is(0, "with") ? rest.From(1) : rest;
                if (ReadObjects(of, isExact: false) is { } conflicting)
                {
                    AddEach(ProseRuleKind.Excludes, conflicting);
                }

                break;
        }
    }

    /// <summary>"ignored in favor of image if provided".</summary>
    private void ReadFavoured(ProseSlice names)
    {
        int end = names.IndexOf(s_openers);
        ProseSlice name = end > 0 ? names.To(end) : names;
        bool isPlain = end < 0 || (names.Is(names.Count - 1, s_given) && names.Count - end <= 4);
        if (isPlain && ReadGivenMembers(name) is { IsAny: false } favoured)
        {
            AddEffective(favoured.Negated());
        }
    }

    /// <summary>"If you provide an image, you must also provide it."</summary>
    private void ReadActive(ProseSlice rest, ParsedCondition? lead)
    {
        if (lead is null)
        {
            return;
        }

        if (rest.Count > 0 && _conditions.IsSelf(rest))
        {
            AddRequiredIf(lead);
        }
        else if (_conditions.ReadMembers(rest, isExact: true, out bool isAny) is { } members && !isAny && !members.Contains(self) && lead.IsOf(self) && lead.Terms is [{ Condition: var given }] && WhenOf(given) is { } when)
        {
            rules.Add(ProseRuleKind.Requires, members, rule => rule with { WhenValue = when.Value });
        }
    }

    private void ReadEffective(VerbGroup verb, ProseSlice rest, ParsedCondition? lead)
    {
        if (verb.IsDenied)
        {
            if (verb.IsMust || ReadTail(rest, lead) is not { } condition)
            {
                return;
            }

            // What is not supported beside another is refused, what is not used is ignored.
            if (verb is { Meaning: VerbMeaning.Allowed, IsOnly: false } && (verb.Head is "allowed" or "permitted" or "compatible" || condition.Terms.TrueForAll(static term => term.Condition.Present == true)))
            {
                AddExclusions(condition);
            }
            else if (!verb.IsOnly && !verb.IsCan)
            {
                AddEffective(condition.Negated());
            }

            return;
        }

        if (verb is { IsOnly: true, Meaning: VerbMeaning.Allowed } && rest.Is(0, "with") && ReadObjects(rest.From(1), isExact: true) is { } companions && lead is null)
        {
            rules.Add(ProseRuleKind.Requires, companions, static rule => rule);
            return;
        }

        if (verb.IsOnly && lead is null && SkipTogether(rest) is { } beside && !rest.Is(0, "with"))
        {
            if (ReadGivenMembers(beside) is { } given)
            {
                AddEffective(given);
            }

            return;
        }

        bool isConditional = rest.Count > 0 && (rest.Is(0, s_openers) || verb.Head is "valid" or "applicable" or "applies" or "apply" or "effective" or "relevant" or "effect");
        isConditional |= rest.Is(0, s_prepositions) && rest.Is(1, "all") && rest.IndexOf(s_exceptions) > 0;
        bool isStated = verb.IsOnly || (isConditional && !verb.IsCan && !(verb.Meaning == VerbMeaning.Allowed && verb.Head != "available") && verb.Head is not ("works" or "work"));
        if (isStated && rest.Count > 0 && ReadTail(rest, verb.IsOnly ? null : lead) is { } only)
        {
            AddEffective(only);
        }
        else if (verb.IsOnly && rest.Count == 0 && lead is not null)
        {
            AddEffective(lead);
        }
    }

    private void ReadObligation(VerbGroup verb, ProseSlice rest, ParsedCondition? lead)
    {
        if (rest.Is(0, "with") || rest.Is(0, s_together) || rest.Is(0, "in"))
        {
            ReadCompanions(rest, lead);
        }
        else if (rest.Count > 0 && (rest.Is(0, s_openers) || rest.Is(0, "for") || rest.Is(0, "by")) || lead is not null)
        {
            if (!(verb.IsOnly && verb.Head == "used"))
            {
                AddRequiredIf(ReadTail(rest, lead));
            }
        }
    }

    /// <summary>"a hf token with write permissions": what is said of a member by its name of several words.</summary>
    private ProseSlice WithoutModifier(ProseSlice names)
    {
        for (int i = 1; i < names.Count; i++)
        {
            if (names.Are(i, "to", "be") && names.Count == i + 3 && names.Is(i + 2, s_given))
            {
                return names.To(i);
            }

            if (i > 1 && names.Is(i, "with") && siblings.Find(names.To(i), isExact: true) is { Words.Length: > 1 })
            {
                return names.To(i);
            }
        }

        return names;
    }

    /// <summary>"with image_urls", "together with", "in combination with".</summary>
    private void ReadCompanions(ProseSlice rest, ParsedCondition? lead)
    {
        if (lead is null && SkipTogether(rest) is { } names)
        {
            AddCompanions(names);
        }
    }

    private void AddCompanions(ProseSlice names)
    {
        if (_conditions.ReadMembers(names, isExact: true, out bool isAny) is { } members && !isAny && !members.Contains(self) && (members.Count == 1 || names.IndexOf(s_and) > 0))
        {
            rules.Add(ProseRuleKind.Requires, members, static rule => rule);
        }
    }

    private void AddEffectiveIfApart(ProseSlice rest, ParsedCondition? lead)
    {
        if (lead is null && rest.Count > 0 && (rest.Is(0, s_openers) || rest.Is(0, s_prepositions)) && ReadCondition(rest) is { } condition && !rules.Rules.Exists(static rule => rule.Kind == ProseRuleKind.Requires))
        {
            AddEffective(condition);
        }
    }

    private void ReadExclusion(ProseSlice rest, ParsedCondition? lead)
    {
        if (rest.Is(0, "both") && lead is null && _conditions.ReadMembers(rest, isExact: true, out _) is { Count: > 1 } both && both.Contains(self))
        {
            AddEach(ProseRuleKind.Excludes, both);
            return;
        }

        if (SkipTogether(rest) is { } names && lead is null && ReadObjects(names, isExact: false) is { } members)
        {
            AddEach(ProseRuleKind.Excludes, members);
        }
        else if (ReadTail(rest, lead) is { } condition)
        {
            AddExclusions(condition);
        }
    }

    private static ProseSlice? SkipTogether(ProseSlice rest)
    {
        int at = rest.Is(0, s_together) ? 1
            : rest.Is(0, "in") && (rest.Is(1, "combination") || rest.Is(1, "conjunction")) ? 2
            : rest.Is(0, "at") && rest.Is(1, "the") && rest.Is(2, "same") ? 4
            : 0;
        return rest.Is(at, "with") || rest.Is(at, "as") || (at == 1 && rest.Is(0, "alongside") && !rest.Is(1, "with")) ? rest.From(rest.Is(at, "with") || rest.Is(at, "as") ? at + 1 : at) : null;
    }

    /// <summary>What is said of other members: that they are ignored, needed or refused where this one is given.</summary>
    private void ReadOfOthers(VerbGroup verb, ProseSlice rest, ParsedCondition? lead, List<SiblingMember> others)
    {
        if (verb is { Meaning: VerbMeaning.Overrides, IsDenied: false, IsCan: false, IsShould: false })
        {
            ReadPrecedence(rest, lead, others);
            return;
        }

        if (lead is null && rest.Count == 0 && verb is { Meaning: VerbMeaning.Ignored, IsDenied: false, IsFinite: true, IsCan: false, IsShould: false } && rules.IsUnconditional)
        {
            rules.Add(ProseRuleKind.MakesIgnored, others, rule => self.IsFlag ? rule with { WhenValue = "true" } : rule);
            return;
        }

        if (lead is { Terms: [{ Member: var absent, Condition.Present: false }] } && absent == self && verb is { Meaning: VerbMeaning.Given, IsMust: true, IsDenied: false } or { Meaning: VerbMeaning.Required, IsDenied: false, IsShould: false, IsCan: false } && rest.Count == 0 && others.Count == 1)
        {
            // "If not provided, image is required."
            rules.Add(ProseRuleKind.AtLeastOneOf, others[0]);
            return;
        }

        if (ReadTail(rest, lead) is not { } condition || !condition.IsOf(self) || condition.Terms.Count != 1 || WhenOf(condition.Terms[0].Condition) is not { } when)
        {
            return;
        }

        bool isFirm = !verb.IsShould && !verb.IsCan;
        if (verb is { Meaning: VerbMeaning.Ignored, IsDenied: false } && isFirm || verb is { Meaning: VerbMeaning.Effective, IsDenied: true, IsOnly: false } && isFirm)
        {
            rules.Add(ProseRuleKind.MakesIgnored, others, rule => rule with { WhenValue = when.Value });
        }
        else if (verb is { Meaning: VerbMeaning.Required, IsDenied: false } && isFirm || verb is { Meaning: VerbMeaning.Given, IsMust: true, IsDenied: false })
        {
            rules.Add(ProseRuleKind.Requires, others, rule => rule with { WhenValue = when.Value });
        }
        else if (verb is { Meaning: VerbMeaning.Given or VerbMeaning.Allowed, IsDenied: true } && when.Value is null)
        {
            AddEach(ProseRuleKind.Excludes, others);
        }
    }

    /// <summary>"image takes precedence over it", "if both are given, image takes precedence": the member has no effect beside the other.</summary>
    private void ReadPrecedence(ProseSlice rest, ParsedCondition? lead, List<SiblingMember> others)
    {
        bool isOverSelf = rest.Count > 0 && (_conditions.IsSelf(rest) || (rest.Is(rest.Count - 1, s_given) && rest.IndexOf(s_openers) is var opener and > 0 && _conditions.IsSelf(rest.To(opener))));
        if (isOverSelf && lead is null && others.Count == 1)
        {
            AddEffective(new ParsedCondition([new ConditionTerm(others[0], ConditionValues.Given(others[0], isPresent: false))], isAny: false));
        }
    }

    /// <summary>The value under which a condition on the member itself holds; null where it is not one of its being given.</summary>
    private static (string? Value, bool IsGiven)? WhenOf(ProseCondition condition) =>
        condition.Present == true ? (null, true) : condition.Values.Count == 1 ? (condition.Values[0], true) : null;

    /// <summary>The condition behind the verb, or the one before it.</summary>
    private ParsedCondition? ReadTail(ProseSlice rest, ParsedCondition? lead)
    {
        if (rest.Count == 0)
        {
            return lead;
        }

        if (lead is not null || (!rest.Is(0, s_openers) && !rest.Is(0, s_prepositions) && !rest.Is(0, "without")))
        {
            return null;
        }

        if (rest.Is(0, "without"))
        {
            return _conditions.Read(rest);
        }

        if (rest.Is(0, "by"))
        {
            return ReadCondition(rest) ?? ReadGivenMembers(rest.From(1));
        }

        rest = rest.Is(0, "for") && rest.Is(1, "use") && rest.Is(2, "with") ? rest.From(2) : rest;
        if (ReadCondition(rest) is { } whole)
        {
            return whole;
        }

        // "in this scenario (when image is not empty)": what stands in parentheses says it again.
        if (rules.Sentence.Asides is [{ Tokens: { Count: > 2 } aside }] && aside.Is(0, s_openers) && rest.Is(0, s_prepositions) && ReadCondition(aside) is { } explained)
        {
            return explained;
        }

        for (int i = rest.Count - 1; i > 1; i--)
        {
            bool isEnd = rest.IsMark(i, ',') && !rest.Is(i + 1, s_cutters) || rest.Is(i, "to") && !rest.Is(i - 1, "set") && !rest.Is(i - 1, "equal");
            if (isEnd && ReadCondition(rest.To(i)) is { } cut)
            {
                return cut;
            }
        }

        return null;
    }

    private List<SiblingMember>? ReadObjects(ProseSlice words, bool isExact)
    {
        for (int i = 1; i < words.Count; i++)
        {
            if ((words.Is(i, "if") || words.Is(i, "when")) && _conditions.Read(words.From(i + 1)) is { } when && when.IsOf(self))
            {
                words = words.To(i);
            }
        }

        return (_conditions.ReadMembers(words, isExact, out _) ?? ReadEach(words)) is { } members && !members.Contains(self) ? members : null;
    }

    /// <summary>"overrides the prompt and divides the video": what follows the objects is said of something else.</summary>
    private List<SiblingMember>? ReadFirstObjects(ProseSlice words)
    {
        for (int i = words.Count - 2; i > 0; i--)
        {
            if ((words.Is(i, "and") || words.IsMark(i, ',')) && ReadObjects(words.To(i), isExact: false) is { } objects)
            {
                return objects;
            }
        }

        return null;
    }

    private void AddIgnored(List<SiblingMember>? others, ParsedCondition? lead)
    {
        if (others is null || (lead is not null && (!lead.IsOf(self) || lead.Terms.Count != 1 || WhenOf(lead.Terms[0].Condition) is null)))
        {
            return;
        }

        string? when = lead is null ? null : WhenOf(lead.Terms[0].Condition)!.Value.Value;
        rules.Add(ProseRuleKind.MakesIgnored, others, rule => rule with { WhenValue = when });
    }

    private void AddExclusions(ParsedCondition condition)
    {
        if (condition.Terms.TrueForAll(term => term.Condition.Present == true && term.Member != self) && (condition.IsAny || condition.Terms.Count == 1))
        {
            AddEach(ProseRuleKind.Excludes, condition.Terms.ConvertAll(static term => term.Member));
        }
    }

    private void AddEach(ProseRuleKind kind, List<SiblingMember> members)
    {
        foreach (SiblingMember member in members)
        {
            if (member != self)
            {
                rules.Add(kind, member);
            }
        }
    }

    /// <summary>Adds that the member has an effect only under a condition.</summary>
    private bool AddEffective(ParsedCondition condition)
    {
        if (condition.Mentions(self))
        {
            return false;
        }

        if (!condition.IsAny)
        {
            foreach (ConditionTerm term in condition.Terms)
            {
                rules.Add(ProseRuleKind.EffectiveOnlyIf, [term.Member], rule => rule with { Conditions = new([term.Condition]) });
            }

            return true;
        }

        SiblingMember first = condition.Terms[0].Member;
        if (!condition.IsOf(first) || !condition.Terms.TrueForAll(static term => term.Condition.Values.Count > 0))
        {
            return false;
        }

        var joined = new ProseCondition(first.Name) { Values = condition.Terms.SelectMany(static term => term.Condition.Values).Distinct().ToEquatableArray() };
        rules.Add(ProseRuleKind.EffectiveOnlyIf, [first], rule => rule with { Conditions = new([joined]) });
        return true;
    }

    private void AddRequiredIf(ParsedCondition? condition)
    {
        if (condition is null || condition.Mentions(self))
        {
            return;
        }

        bool isAbsence = condition.Terms.TrueForAll(static term => term.Condition.Present == false);
        if (isAbsence && !condition.IsAny)
        {
            rules.Add(ProseRuleKind.AtLeastOneOf, condition.Terms.Select(static term => term.Member), static rule => rule);
            return;
        }

        foreach (List<ConditionTerm> terms in condition.IsAny ? condition.Terms.Select(static term => new List<ConditionTerm> { term }) : [condition.Terms])
        {
            if (terms is [{ Condition.Present: false }])
            {
                rules.Add(ProseRuleKind.AtLeastOneOf, terms[0].Member);
            }
            else
            {
                rules.Add(ProseRuleKind.RequiredIf, terms.Select(static term => term.Member), rule => rule with { Conditions = terms.Select(static term => term.Condition).ToEquatableArray() });
            }
        }
    }
}
