namespace SchemaGen.Schemas.Prose;

/// <summary>Finds out whether what follows a bound leaves it the bound of every input.</summary>
internal static class BoundEnds
{
    private static readonly WordSet s_units = new("pixels pixel px seconds second characters steps fps degrees inclusive percent % milliseconds ms hz points inclusively");

    /// <summary>What a caller is bound to, and does not only wish for: "to avoid errors".</summary>
    private static readonly WordSet s_duties = new("avoid prevent ensure comply match fit");

    private static readonly WordSet s_cases = new("for in with on using under");

    /// <summary>Whether no more is said than a unit, or a clause of its own.</summary>
    public static bool IsAtEnd(ProseSlice words, int at)
    {
        at = BehindUnit(words, at);
        if (at >= words.Count)
        {
            return true;
        }

        if (NamesOtherBound(words, at))
        {
            return false;
        }

        for (int i = at; i < words.Count; i++)
        {
            if (words.Is(i, "or") || words.Is(i, "unless") || words.Is(i, "except") || words.Is(i, "plus") || words.Is(i, "but") || words.Is(i, "times"))
            {
                return false;
            }
        }

        return words.IsMark(at, ',') || words.IsMark(at, '-') || words.Is(at, "and") || (words.Is(at, "to") && words.Is(at + 1, s_duties));
    }

    /// <summary>Returns the place behind the unit of a bound that ends at a place.</summary>
    public static int BehindUnit(ProseSlice words, int at)
    {
        while (words.Is(at, s_units) || words.IsMark(at, '%'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether words name another number for another case: "or 8 with the pro plan", "1 for dall-e-3".</summary>
    public static bool NamesOtherBound(ProseSlice words, int from)
    {
        for (int i = from; i < words.Count; i++)
        {
            bool isNumber = words[i].Kind == ProseTokenKind.Number;
            if (isNumber && (words.Is(i - 1, "or") || words.Is(i + 1, s_cases) || words.Is(i + 1, ClauseWords.Openers)))
            {
                return true;
            }
        }

        return false;
    }
}
