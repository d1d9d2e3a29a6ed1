namespace SchemaGen.Schemas.Prose;

/// <summary>Reads the conditions and the objects of a clause.</summary>
internal sealed class ClauseConditions(RelationScope scope)
{
    /// <summary>The condition that a clause states, with the word that opens it.</summary>
    public ParsedCondition? ReadCondition(ProseSlice words)
    {
        bool isNegated = words.Is(0, "unless");
        ProseSlice inside = words.From(1);
        bool isPreposition = words.Is(0, ClauseWords.Prepositions);
        ParsedCondition? condition = isPreposition ? scope.Values.Read(inside) ?? ReadExcept(inside) ?? ReadModeFlag(words) ?? scope.Conditions.ReadEquation(inside) ?? (words.Is(0, "with") || words.Is(0, "using") ? ReadGivenMembers(inside) : null) : scope.Conditions.Read(inside);
        return isNegated ? condition?.Negated() : condition;
    }

    /// <summary>"all samplers except k_euler".</summary>
    public ParsedCondition? ReadExcept(ProseSlice words)
    {
        for (int i = 1; i + 1 < words.Count && (words.Is(0, "all") || words.Is(0, "every") || words.Is(0, "any")); i++)
        {
            if (words.Is(i, "except"))
            {
                return scope.Values.Read(words.From(words.Is(i + 1, "for") ? i + 2 : i + 1), isChosen: true)?.Negated();
            }
        }

        return null;
    }

    /// <summary>"in turbo_mode": a flag that is called a mode.</summary>
    private ParsedCondition? ReadModeFlag(ProseSlice words) =>
        words.Is(0, "in") && scope.Siblings.Find(words.From(1), isExact: true) is { IsFlag: true, Words: [.., "mode"] } flag && flag != scope.Self
            ? new ParsedCondition([new ConditionTerm(flag, ConditionValues.Given(flag, isPresent: true))], isAny: false) : null;

    public ParsedCondition? ReadGivenMembers(ProseSlice words) =>
        scope.Conditions.ReadMembers(words, isExact: true, out bool isAny) is { } members && !members.Contains(scope.Self)
            ? new ParsedCondition(members.ConvertAll(static member => new ConditionTerm(member, ConditionValues.Given(member, isPresent: true))), isAny) : null;

    /// <summary>The condition behind the verb, or the one before it.</summary>
    /// <param name="rest">What follows the verb.</param>
    /// <param name="lead">The condition before it; null for none.</param>
    /// <param name="mayNarrow">Whether what narrows the condition may be left out: it is necessary, and not sufficient.</param>
    public ParsedCondition? ReadTail(ProseSlice rest, ParsedCondition? lead, bool mayNarrow = false)
    {
        if (rest.Count == 0)
        {
            return lead;
        }

        if (lead is not null || (!rest.Is(0, ClauseWords.Openers) && !rest.Is(0, ClauseWords.Prepositions) && !rest.Is(0, "without")))
        {
            return null;
        }

        if (rest.Is(0, "without"))
        {
            return scope.Conditions.Read(rest);
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
        if (scope.Rules.Sentence.Asides is [{ Tokens: { Count: > 2 } aside }] && aside.Is(0, ClauseWords.Openers) && rest.Is(0, ClauseWords.Prepositions) && ReadCondition(aside) is { } explained)
        {
            return explained;
        }

        for (int i = rest.Count - 1; i > 1; i--)
        {
            bool isClause = mayNarrow && rest.Is(i + 1, "and") && (rest.Is(i + 2, "defaults") || rest.Is(i + 2, ClauseWords.Finite) || rest.Is(i + 3, ClauseWords.Finite));
            bool isEnd = rest.IsMark(i, ',') && (isClause || !rest.Is(i + 1, ClauseWords.Cutters)) || rest.IsMark(i, ':') || rest.Is(i, "to") && !rest.Is(i - 1, "set") && !rest.Is(i - 1, "equal") || (mayNarrow && rest.Is(i, "for"));
            if (isEnd && ReadCondition(rest.To(i)) is { } cut)
            {
                return cut;
            }
        }

        return null;
    }

    public List<SiblingMember>? ReadObjects(ProseSlice words, bool isExact)
    {
        for (int i = 1; i < words.Count; i++)
        {
            bool isBoth = words.Is(i + 1, "both") && words.Is(i + 2, "are") && words.Is(i + 3, ClauseWords.Given) && words.Count == i + 4;
            if ((words.Is(i, EnglishWords.If) || words.Is(i, "when")) && isBoth)
            {
                words = words.To(i);
            }
            else if ((words.Is(i, EnglishWords.If) || words.Is(i, "when")) && scope.Conditions.Read(words.From(i + 1)) is { } when && when.IsOf(scope.Self))
            {
                words = words.To(i);
            }
        }

        return (scope.Conditions.ReadMembers(words, isExact, out _) ?? ReadEach(words)) is { } members && !members.Contains(scope.Self) ? members : null;
    }

    /// <summary>"overrides the prompt and divides the video": what follows the objects is said of something else.</summary>
    public List<SiblingMember>? ReadFirstObjects(ProseSlice words)
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

    /// <summary>"other inputs like topology, resize_height".</summary>
    public List<SiblingMember>? ReadEach(ProseSlice words)
    {
        for (int i = 0; i < words.Count - 1; i++)
        {
            if (words.Is(i, "like"))
            {
                return scope.Conditions.ReadMembers(words.From(i + 1), isExact: true, out _);
            }
        }

        return null;
    }

    /// <summary>"a hf token with write permissions": what is said of a member by its name of several words.</summary>
    public ProseSlice WithoutModifier(ProseSlice names)
    {
        for (int i = 1; i < names.Count; i++)
        {
            if (names.Are(i, "to", "be") && names.Count == i + 3 && names.Is(i + 2, ClauseWords.Given))
            {
                return names.To(i);
            }

            if (i > 1 && names.Is(i, "with") && scope.Siblings.Find(names.To(i), isExact: true) is { Words.Length: > 1 })
            {
                return names.To(i);
            }
        }

        return names;
    }

    public static ProseSlice? SkipTogether(ProseSlice rest)
    {
        int at = rest.Is(0, ClauseWords.Together) ? 1
            : rest.Is(0, "in") && (rest.Is(1, "combination") || rest.Is(1, "conjunction")) ? 2
            : rest.Is(0, "at") && rest.Is(1, "the") && rest.Is(2, "same") ? 4
            : 0;
        return rest.Is(at, "with") || rest.Is(at, "as") || (at == 1 && rest.Is(0, "alongside") && !rest.Is(1, "with")) ? rest.From(rest.Is(at, "with") || rest.Is(at, "as") ? at + 1 : at) : null;
    }
}
