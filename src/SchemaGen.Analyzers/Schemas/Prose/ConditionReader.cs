using SchemaGen.Models;

namespace SchemaGen.Schemas.Prose;

/// <summary>
/// Reads what follows "if", "when" or "for": <c>model_type is 'HED' or 'MLSD'</c>, <c>an image is provided</c>, <c>temperature > 0</c>, <c>'faces' mode</c>. A condition is understood
/// as a whole or not at all.
/// </summary>
/// <param name="siblings">The members of the object.</param>
/// <param name="self">The member that is described.</param>
internal sealed partial class ConditionReader(Siblings siblings, SiblingMember self)
{
    private static readonly WordSet s_links = new("is are was were isn't aren't wasn't has have hasn't haven't equals equal exceeds contains does doesn't not");
    private static readonly WordSet s_bare = new("provided given specified set supplied passed present empty omitted absent missing enabled disabled selected chosen true false used unset active");
    private static readonly WordSet s_anyOf = new("one any either");
    private static readonly WordSet s_self = new("it this so");
    private static readonly WordSet s_selfNouns = new("parameter field option property argument setting flag input value param attribute");

    private readonly ValueNames _values = new(siblings, self);

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
        bool isDenied = words.Is(0, EnglishWords.Not);
        if (siblings.Find(isDenied ? words.From(1) : words, isExact: true) is { IsFlag: true } flag && flag != self && (flag.Words.Length > 1 || words[words.Count - 1].IsIdentifier))
        {
            return Given([flag], !isDenied, isAny: false);
        }

        return ReadAtom(words) ?? (words.Is(0, "either") ? ReadSplit(words.From(1), isAny: true) : ReadSplit(words, isAny: false) ?? ReadSplit(words, isAny: true));
    }

    /// <summary>The members that a list names; null where one of its parts names none.</summary>
    public List<SiblingMember>? ReadMembers(ProseSlice words, bool isExact, out bool isAny)
    {
        bool isOneOf = SkipQuantity(ref words);
        List<ProseSlice> parts = ProseLists.Split(words, out isAny);
        isAny |= isOneOf;
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

    /// <summary>"at least one of a, b", "both of a and b".</summary>
    private static bool SkipQuantity(ref ProseSlice words)
    {
        int at = words.Are(0, "at", "least") ? 2 : 0;
        bool isQuantity = words.Is(at + 1, "of") && (words.Is(at, s_anyOf) || words.Is(at, "both") || words.Is(at, "all"));
        bool isAny = isQuantity && words.Is(at, s_anyOf);
        words = isQuantity ? words.From(at + 2) : words;
        return isAny;
    }

    /// <summary>Whether the noun is all that a sentence calls its subject: "Value is used only if ...".</summary>
    public bool IsSelfNoun(ProseSlice words) => words.Count == 1 && words.Is(0, s_selfNouns) && IsNoMember(words[0]);

    private bool IsNoMember(ProseToken noun) => siblings.Named(noun.Lower) is not { } named || named == self;

    /// <summary>Whether the words can only mean the described member itself.</summary>
    public bool IsSelf(ProseSlice words)
    {
        if (words.Count == 0)
        {
            return true;
        }

        bool isNoun = words.Count == 2 && words.Is(1, s_selfNouns) && (words.Is(0, "this") || (words.Is(0, "the") && IsNoMember(words[1])));
        return isNoun || (words.Count == 1 && words.Is(0, s_self)) || (words.Count <= 7 && siblings.Find(words, isExact: true) == self);
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
            if (ConditionValues.IsComparison(words, i) || words.Are(i, "set", "to"))
            {
                return ReadStatement(words);
            }
        }

        return null;
    }

    private ParsedCondition? ReadAtom(ProseSlice words) => ReadAbsent(words) ?? ReadGerund(words) ?? ReadStatement(words) ?? _values.Read(words);

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
            if (ReadUsedWith(subject, words.From(i)) is { } together)
            {
                return together;
            }

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
        : isDenied ? _values.Read(subject, isChosen: true)?.Negated()
        : _values.Read(subject, isChosen: true);

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

    private static ParsedCondition Given(List<SiblingMember> members, bool isPresent, bool isAny) =>
        new(members.ConvertAll(member => new ConditionTerm(member, ConditionValues.Given(member, isPresent))), isAny);
}
