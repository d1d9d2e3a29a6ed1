using SchemaGen.Models;

namespace SchemaGen.Schemas.Prose;

/// <summary>
/// Reads what follows "if", "when" or "for": <c>model_type is 'HED' or 'MLSD'</c>, <c>an image is provided</c>, <c>temperature > 0</c>, <c>'faces' mode</c>. A condition is understood
/// as a whole or not at all.
/// </summary>
/// <param name="siblings">The members of the object.</param>
/// <param name="self">The member that is described.</param>
internal sealed class ConditionReader(Siblings siblings, SiblingMember self)
{
    private static readonly WordSet s_links = new("is are was were isn't aren't wasn't has have hasn't haven't equals equal exceeds contains does doesn't not");
    private static readonly WordSet s_bare = new("provided given specified set supplied passed present empty omitted absent missing enabled disabled selected chosen true false used unset active");
    private static readonly WordSet s_gerunds = new("using use with providing specifying setting passing given enabling supplying used selecting choose choosing select pick chose");

    /// <summary>What members are called that choose between named things, whether or not their schema lists them.</summary>
    private static readonly WordSet s_choosers = new("model mode version task method engine variant");
    private static readonly WordSet s_self = new("it this so");
    private static readonly WordSet s_selfNouns = new("parameter field option property argument setting flag input value");

    /// <summary>The condition; null where it is not understood.</summary>
    public ParsedCondition? Read(ProseSlice words)
    {
        while (words.Count > 0 && words[words.Count - 1].Kind == ProseTokenKind.Mark && words[words.Count - 1].Text[0] is ',' or ':')
        {
            words = words.To(words.Count - 1);
        }

        if (words.Count > 2 && (words.Is(words.Count - 1, "above") || words.Is(words.Count - 1, "below")))
        {
            words = words.To(words.Count - 1);
        }

        words = WithoutYou(words);
        if (words.Count is 0 or > 40)
        {
            return null;
        }

        // "if enable fast mode": the name of a flag says that it is set.
        if (words.Count > 1 && siblings.Find(words, isExact: true) is { IsFlag: true } flag && flag != self && flag.Words.Length > 1)
        {
            return Given([flag], isPresent: true, isAny: false);
        }

        return ReadAtom(words) ?? ReadSplit(words, isAny: false) ?? ReadSplit(words, isAny: true);
    }

    /// <summary>The members that a list names; null where one of its parts names none.</summary>
    public List<SiblingMember>? ReadMembers(ProseSlice words, bool isExact, out bool isAny)
    {
        List<ProseSlice> parts = ProseLists.Split(words, out isAny);
        List<SiblingMember> members = [];
        foreach (ProseSlice part in parts)
        {
            if (FindMember(part, isExact) is not { } member || members.Contains(member))
            {
                return null;
            }

            members.Add(member);
        }

        return members.Count == 0 ? null : members;
    }

    /// <summary>Whether the words can only mean the described member itself.</summary>
    public bool IsSelf(ProseSlice words)
    {
        if (words.Count == 0)
        {
            return true;
        }

        bool isPronoun = words.Is(0, s_self) && (words.Count == 1 || (words.Count == 2 && words.Is(0, "this") && words.Is(1, s_selfNouns)));
        return isPronoun || (words.Count == 2 && words.Is(0, "the") && words.Is(1, s_selfNouns)) || (words.Count <= 7 && siblings.Find(words, isExact: true) == self);
    }

    /// <summary>"you are using x": who gives it is no part of the condition.</summary>
    private static ProseSlice WithoutYou(ProseSlice words)
    {
        int at = words.Is(0, "you") ? 1 : 0;
        at += at == 1 && words.Is(1, "are") ? 1 : 0;
        at += words.Is(0, "you're") ? 1 : 0;
        return words.From(at);
    }

    private SiblingMember? FindMember(ProseSlice words, bool isExact) => IsSelf(words) && words.Count > 0 ? self : siblings.Find(words, isExact);

    private ParsedCondition? ReadSplit(ProseSlice words, bool isAny)
    {
        string connective = isAny ? "or" : "and";
        for (int i = 1; i + 1 < words.Count; i++)
        {
            if (words.Is(i, connective) && Read(words.To(i)) is { } first && (first.Terms.Count == 1 || first.IsAny == isAny)
                && Read(words.From(words.Is(i + 1, EnglishWords.If) || words.Is(i + 1, "when") ? i + 2 : i + 1)) is { } second && (second.Terms.Count == 1 || second.IsAny == isAny))
            {
                return new ParsedCondition([.. first.Terms, .. second.Terms], isAny);
            }
        }

        return null;
    }

    /// <summary>"gen_model=cc_icgan".</summary>
    public ParsedCondition? ReadEquation(ProseSlice words)
    {
        for (int i = 1; i + 1 < words.Count; i++)
        {
            if (ConditionValues.IsComparison(words, i))
            {
                return ReadStatement(words);
            }
        }

        return null;
    }

    private ParsedCondition? ReadAtom(ProseSlice words) => ReadAbsent(words) ?? ReadGerund(words) ?? ReadStatement(words) ?? ReadValueNames(words);

    /// <summary>"no image is provided", "without an image", "not using img2img", "neither a nor b is given".</summary>
    private ParsedCondition? ReadAbsent(ProseSlice words)
    {
        if (words.Is(0, "neither") && words.IndexOf(s_links) is var verb and > 0)
        {
            return ConditionValues.IsGiven(words.From(verb + 1)) && ReadMembers(words.Part(1, verb), isExact: false, out _) is { } both ? Given(both, isPresent: false, isAny: false) : null;
        }

        if (words.Is(0, "no") || words.Is(0, "without"))
        {
            int end = words.IndexOf(s_links);
            end = end < 0 && words.Is(words.Count - 1, s_bare) ? words.Count - 1 : end;
            bool isStated = end < 0 || ConditionValues.IsGiven(words.From(words.Is(end, s_bare) ? end : end + 1));
            return isStated && ReadMembers(words.Part(1, end < 0 ? words.Count : end), isExact: false, out _) is { } members ? Given(members, isPresent: false, isAny: false) : null;
        }

        if (words.Is(0, EnglishWords.Not) && !words.Is(1, s_gerunds))
        {
            return ReadValueNames(words.From(1))?.Negated();
        }

        if (!words.Is(0, EnglishWords.Not))
        {
            return null;
        }

        if (words.Count == 3 && words.Is(2, "guidance") && siblings.Named("guidance_scale") is { IsNumber: true } scale && scale != self)
        {
            // Classifier-free guidance is used where its scale is above 1.
            return new ParsedCondition([new ConditionTerm(scale, new ProseCondition(scale.Name) { Bounds = new ProseBounds(null, "1") })], isAny: false);
        }

        return ReadMembers(words.From(2), isExact: false, out bool isAny) is { } unused ? Given(unused, isPresent: false, isAny && unused.Count > 1)
            : ReadValueNames(words.From(2), isChosen: true)?.Negated();
    }

    private ParsedCondition? ReadGerund(ProseSlice words)
    {
        if (!words.Is(0, s_gerunds) || words.Count < 2)
        {
            return null;
        }

        return ReadStatement(words.From(1)) is { } statement && !statement.Mentions(self) ? statement
            : ReadMembers(words.From(1), isExact: false, out bool isAny) is { } members && !members.Contains(self) ? Given(members, isPresent: true, isAny)
            : ReadValueNames(words.From(1), isChosen: true);
    }

    /// <summary>"image is provided", "mode is 'fast'", "temperature > 0", "set to true", "true".</summary>
    private ParsedCondition? ReadStatement(ProseSlice words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            bool isLink = words.Is(i, s_links) || words.Is(i, s_bare) || ConditionValues.IsComparison(words, i);
            bool isSetTo = words.Are(i, "set", "to");
            if (!isLink && !isSetTo)
            {
                continue;
            }

            // "set to" of the member itself has no subject.
            ProseSlice subject = words.To(i);
            bool isAny = false;
            List<SiblingMember>? members = subject.Count == 0 || IsSelf(subject) ? [self] : ReadMembers(subject, isExact: false, out isAny);
            if (members is null)
            {
                return ReadChosen(subject, words.From(i)) ?? ReadPart(subject, words.From(i));
            }

            List<ConditionTerm> terms = [];
            foreach (SiblingMember member in members)
            {
                if (ConditionValues.Read(words.From(i), member) is not { } condition)
                {
                    return ReadChosen(subject, words.From(i));
                }

                terms.Add(new ConditionTerm(member, condition));
            }

            return new ParsedCondition(terms, isAny);
        }

        return null;
    }

    /// <summary>"When lowpoly is selected", "MP3 is not selected as the output type": a value, and no member.</summary>
    private ParsedCondition? ReadChosen(ProseSlice subject, ProseSlice verb) =>
        subject.Count == 0 || !ConditionValues.IsChosen(verb, out bool isDenied) ? null
        : isDenied ? ReadValueNames(subject, isChosen: true)?.Negated()
        : ReadValueNames(subject, isChosen: true);

    /// <summary>"output is mp4": a part of a member's name, and one of its values.</summary>
    private ParsedCondition? ReadPart(ProseSlice subject, ProseSlice verb)
    {
        ParsedCondition? found = null;
        foreach (SiblingMember member in siblings.WithPart(subject))
        {
            bool hasValues = member.IsFlag || member.Values.Count > 1;
            if (member != self && hasValues && ConditionValues.Read(verb, member) is { Present: null } condition)
            {
                if (found is not null)
                {
                    return null;
                }

                found = new ParsedCondition([new ConditionTerm(member, condition)], isAny: false);
            }
        }

        return found;
    }

    /// <summary>Values by which the member that has them is meant: "'faces' mode", "HED and Segmentation", "canny".</summary>
    /// <param name="words">The values.</param>
    /// <param name="isChosen">Whether the sentence says that they are what is used, so that common words are values too.</param>
    public ParsedCondition? ReadValueNames(ProseSlice words, bool isChosen = false)
    {
        if (words.Is(0, "the") || words.Is(0, "a") || words.Is(0, "an"))
        {
            words = words.From(1);
        }

        if (words.Count is 0 or > 20)
        {
            return null;
        }

        // The member's own name may stand before or behind its values: "mode canny", "canny mode".
        SiblingMember? named = null;
        for (int length = Math.Min(3, words.Count - 1); length > 0 && named is null; length--)
        {
            if (siblings.Find(words.From(words.Count - length), isExact: false) is { } behind && behind != self && ConditionValues.ReadList(words.To(words.Count - length), behind, isNamed: true) is not null)
            {
                (named, words) = (behind, words.To(words.Count - length));
            }
            else if (siblings.Find(words.To(length), isExact: true) is { } before && before != self && ConditionValues.ReadList(words.From(length), before, isNamed: true) is not null)
            {
                (named, words) = (before, words.From(length));
            }
        }

        if (named is not null)
        {
            return ConditionValues.ReadList(words, named, isNamed: true) is { } stated ? Of(named, stated) : null;
        }

        SiblingMember? owner = null;
        List<string>? values = null;
        foreach (SiblingMember member in siblings.All)
        {
            bool mayHave = member.Values.Count > 1 || (member.Type is "string" && member != self && words[0].Kind == ProseTokenKind.Word && member.Words.Any(s_choosers.Has));
            if (mayHave && !member.IsFlag && ConditionValues.ReadList(words, member) is { } list && (isChosen || ConditionValues.AreDistinctive(words, member)))
            {
                if (owner is not null)
                {
                    return null;
                }

                (owner, values) = (member, list);
            }
        }

        return owner is not null ? Of(owner, values!) : ReadModels(words);
    }

    /// <summary>"V_2, V_2_TURBO": names of models, where the schema does not list those of the only member that chooses one.</summary>
    private ParsedCondition? ReadModels(ProseSlice words)
    {
        SiblingMember? model = siblings.Named("model") ?? siblings.Named("model_name") ?? siblings.Named("model_id");
        if (model is null || model == self || model.Values.Count > 0 || model.Type is not ("string" or ""))
        {
            return null;
        }

        List<string> names = [];
        foreach (ProseSlice part in ProseLists.Split(words, out _))
        {
            string name = part[0].Text;
            bool isName = part.Count == 1 && part[0].Kind == ProseTokenKind.Word && name.Any(char.IsUpper) && name.Any(char.IsDigit) && name.IndexOfAny(['_', '-', '.']) > 0;
            if (!isName)
            {
                return null;
            }

            names.Add(Json.JsonText.Quote(name));
        }

        return names.Count == 0 ? null : Of(model, names);
    }

    private static ParsedCondition Of(SiblingMember member, List<string> values) =>
        new([new ConditionTerm(member, new ProseCondition(member.Name) { Values = values.ToEquatableArray() })], isAny: false);

    private static ParsedCondition Given(List<SiblingMember> members, bool isPresent, bool isAny) =>
        new(members.ConvertAll(member => new ConditionTerm(member, ConditionValues.Given(member, isPresent))), isAny);
}
