namespace SchemaGen.Schemas.Prose;

/// <summary>Finds the values that a description gives a meaning of their own, beside the bounds of the others: "0 means random", "use -1 for a random seed".</summary>
internal static class SpecialValues
{
    private static readonly WordSet s_setting = new("use uses set to pass give default defaults or specify choose value is");
    private static readonly WordSet s_meaning = new("means mean for to disables disable is will would selects turns keeps lets uses use indicates removes leaves gives makes enables as if when");

    private static readonly string[] s_chinese = ["表示", "代表", "为", "则", "时", "即", "意味"];

    /// <summary>Whether one of them is outside of what a range allows.</summary>
    /// <param name="tokens">The tokens of the description.</param>
    /// <param name="range">The range.</param>
    public static bool AreOutside(List<ProseToken> tokens, ProseBounds range)
    {
        var words = new ProseSlice(tokens, 0, tokens.Count);
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Kind == ProseTokenKind.Number && IsSpecial(words, i) && !BoundCheck.IsWithin(range, words[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSpecial(ProseSlice words, int at)
    {
        bool isRange = at + 2 < words.Count && words[at + 2].Kind == ProseTokenKind.Number && !words.IsMark(at + 1, '=');
        bool isMeant = words.Is(at + 1, s_meaning) || words.IsMark(at + 1, '=') || words.IsMark(at + 1, ':');
        isMeant |= at + 1 < words.Count && Array.Exists(s_chinese, meaning => words[at + 1].Text.StartsWith(meaning, StringComparison.Ordinal));
        bool isSet = words.Is(at - 1, s_setting) || (words.IsMark(at - 1, ':') && words.Is(at - 2, EnglishWords.Default));
        return !isRange && (isMeant || (isSet && (at + 1 >= words.Count || words[at + 1].Kind == ProseTokenKind.Mark)));
    }
}
