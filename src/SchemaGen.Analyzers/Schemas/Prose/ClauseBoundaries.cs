namespace SchemaGen.Schemas.Prose;

/// <summary>Finds where a clause of a sentence ends.</summary>
internal static class ClauseBoundaries
{
    /// <summary>Whether a clause ends here, because a mark ends it, or because a comma or "and" begins another statement.</summary>
    public static bool IsBoundary(ProseSlice words, int start, int at)
    {
        if (words.IsMark(at, ';') || words.IsMark(at, '-'))
        {
            return true;
        }

        bool isJoint = words.IsMark(at, ',') || words.Is(at, "and") || words.Is(at, "but") || words.Is(at, "which") || words.Is(at, "so");
        if (!isJoint || words.Is(start, ClauseWords.Leads))
        {
            // The comma behind a condition at the beginning is no end.
            return false;
        }

        if (words.Is(at + 1, "only") && (words.Is(at + 2, ClauseWords.Prepositions) || words.Is(at + 2, ClauseWords.Openers) || words.Is(at + 2, ClauseWords.Together)))
        {
            return true;
        }

        int opener = words.IndexOf(ClauseWords.Openers, start + 1);
        if (words.IsMark(at, ',') && opener == at + 1 && HasComma(words, at + 2) && VerbReader.Find(words.Part(start, at), 0, at - start) is null)
        {
            // "..., if an image is given, this is ignored": the condition is that of what follows.
            return true;
        }

        if (opener < 0 && words.Is(at, "and") && at + 1 < words.Count && words[at + 1].IsIdentifier && VerbReader.ReadAt(words, at + 2) is not null && VerbReader.Find(words.Part(start, at), 0, at - start) is not null)
        {
            // "a is required and b is ignored"
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

    private static bool IsConditional(ProseSlice words, int at) => words.Is(at, ClauseWords.Openers) || words.Is(at, ClauseWords.Prepositions);
}
