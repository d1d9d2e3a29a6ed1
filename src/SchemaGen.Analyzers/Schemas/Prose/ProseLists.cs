namespace SchemaGen.Schemas.Prose;

/// <summary>Splits "a, b and c" into its parts.</summary>
internal static class ProseLists
{
    /// <param name="words">The list.</param>
    /// <param name="isAny">Whether its parts are alternatives.</param>
    public static List<ProseSlice> Split(ProseSlice words, out bool isAny)
    {
        List<ProseSlice> parts = [];
        isAny = false;
        int start = words.Is(0, "both") || words.Is(0, "either") || words.Is(0, "neither") ? 1 : 0;
        for (int i = start; i <= words.Count; i++)
        {
            bool isOr = i < words.Count && (words.Is(i, "or") || words.Is(i, "nor"));
            if (i == words.Count || isOr || words.Is(i, "and") || words.Is(i, "and/or") || words.IsMark(i, ',') || words.IsMark(i, '/') || words.IsMark(i, '&') || words.IsMark(i, '|') || words.IsMark(i, '+'))
            {
                isAny |= isOr || words.IsMark(i, '/') || words.IsMark(i, '|');
                if (i > start)
                {
                    parts.Add(words.Part(start, i));
                }

                start = i + 1;
            }
        }

        if (words.Count > 0 && (words.Is(words.Count - 1, "and") || words.Is(words.Count - 1, "or")))
        {
            // It goes on, with something that was not understood.
            parts.Clear();
        }

        return parts;
    }
}
