namespace SchemaGen.Schemas.Prose;

/// <summary>Reads "either a or b must be provided", "exactly one of a, b and c", "a or b is required", "provide a or b, but not both".</summary>
internal sealed class ChoiceReader(RelationScope scope)
{
    private static readonly WordSet s_imperatives = new("provide specify use give pass set supply");
    private static readonly WordSet s_ends = new("is are must should can may has have needs need will cannot can't");
    private static readonly WordSet s_needed = new("required provided specified given set passed supplied present needed mandatory used");
    private static readonly WordSet s_hedges = new("should if when unless for recommended");

    public void Read(ProseSentence sentence)
    {
        ProseSlice words = sentence.Tokens;
        int at = words.Is(0, "you") || words.Is(0, "please") ? 1 : 0;
        bool isPossible = words.Is(at, "can") || words.Is(at, "may");
        at += isPossible || words.Is(at, "must") ? 1 : (words.Is(at, "need") || words.Is(at, "have")) && words.Is(at + 1, "to") ? 2 : 0;
        at += words.Is(at, "either") && words.Is(at + 1, s_imperatives) ? 1 : 0;
        bool isEither = words.Is(at - 1, "either");
        bool isImperative = words.Is(at, s_imperatives);
        at += isImperative ? 1 : 0;
        isImperative &= !isPossible && !words.Is(at - 1, "use");
        Quantity quantity = ReadQuantity(words, at, out int start);
        quantity = isEither && quantity == Quantity.None ? Quantity.Either : quantity;
        bool isBoth = SaysNotBoth(words, sentence, out int notBoth);
        int end = notBoth >= 0 ? notBoth : words.Count;
        int hedge = words.IndexOf(s_hedges, start);
        if (hedge >= 0 && !(words.Is(hedge, "should") && quantity == Quantity.AtMostOne))
        {
            return;
        }

        int verb = words.IndexOf(s_ends, start);
        ProseSlice names = words.Part(start, Math.Min(end, verb >= 0 ? verb : end));
        names = names.Count > 0 && names.IsMark(names.Count - 1, ',') ? names.To(names.Count - 1) : names;
        if (scope.Conditions.ReadMembers(names, isExact: true, out bool isAny) is not { Count: > 1 } members || !members.Contains(scope.Self))
        {
            return;
        }

        bool isNeeded = isImperative || (verb >= 0 && verb < end && SaysNeeded(words.Part(verb, end)));
        bool isChoice = isAny || quantity is Quantity.One or Quantity.ExactlyOne or Quantity.AtLeastOne or Quantity.AtMostOne;
        if (!isChoice)
        {
            return;
        }

        if (quantity == Quantity.AtMostOne || (quantity is Quantity.None or Quantity.Either && isBoth && !isNeeded))
        {
            foreach (SiblingMember other in members.Where(other => other != scope.Self))
            {
                scope.Rules.Add(ProseRuleKind.Excludes, other);
            }
        }
        else if (isNeeded && (quantity == Quantity.ExactlyOne || (isBoth && quantity != Quantity.AtLeastOne)))
        {
            scope.Rules.Add(ProseRuleKind.ExactlyOneOf, members, static rule => rule);
        }
        else if (isNeeded && !(isImperative && quantity == Quantity.None))
        {
            scope.Rules.Add(ProseRuleKind.AtLeastOneOf, members, static rule => rule);
        }
    }

    private enum Quantity
    {
        None,
        Either,
        One,
        ExactlyOne,
        AtLeastOne,
        AtMostOne,
    }

    private static Quantity ReadQuantity(ProseSlice words, int at, out int start)
    {
        if (words.Is(at, "either"))
        {
            bool isOneOf = words.Is(at + 1, "one") && words.Is(at + 2, "of");
            start = isOneOf ? at + 3 : at + 1;
            return isOneOf ? Quantity.One : Quantity.Either;
        }

        Quantity quantity = words.Is(at, "exactly") ? Quantity.ExactlyOne
            : words.Are(at, "at", "least") ? Quantity.AtLeastOne
            : words.Are(at, "at", "most") || words.Is(at, "only") ? Quantity.AtMostOne
            : Quantity.One;
        int one = at + (quantity == Quantity.One ? 0 : words.Is(at, "at") ? 2 : 1);
        bool isOf = words.Is(one, "one") && words.Is(one + 1, "of");
        start = isOf ? one + 2 : at;
        return isOf ? quantity : Quantity.None;
    }

    /// <summary>Whether the sentence, or what stands in parentheses in it, forbids to give both.</summary>
    private static bool SaysNotBoth(ProseSlice words, ProseSentence sentence, out int at)
    {
        for (at = 0; at < words.Count; at++)
        {
            if (words.Are(at, EnglishWords.Not, "both"))
            {
                at -= words.Is(at - 1, "but") ? 1 : 0;
                at -= words.IsMark(at - 1, ',') ? 1 : 0;
                return true;
            }
        }

        at = -1;
        foreach (ProseSentence aside in sentence.Asides)
        {
            ProseSlice inside = aside.Tokens;
            if ((inside.Is(0, "mutually") && inside.Is(1, "exclusive") && inside.Count == 2) || (inside.Count <= 3 && inside.Are(inside.Count - 2, EnglishWords.Not, "both")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysNeeded(ProseSlice verb)
    {
        bool isFirm = verb.Is(0, "must") || verb.Is(0, "is") || verb.Is(0, "are") || ((verb.Is(0, "has") || verb.Is(0, "have") || verb.Is(0, "needs") || verb.Is(0, "need")) && verb.Is(1, "to"));
        bool isState = verb.Is(0, "is") || verb.Is(0, "are");
        for (int i = 1; i < verb.Count; i++)
        {
            if (verb.Is(i, EnglishWords.Not))
            {
                return false;
            }

            if (verb.Is(i, s_needed))
            {
                return isFirm && i + 1 == verb.Count && (!isState || verb.Is(i, EnglishWords.Required) || verb.Is(i, "mandatory") || verb.Is(i, "needed"));
            }
        }

        return false;
    }
}
