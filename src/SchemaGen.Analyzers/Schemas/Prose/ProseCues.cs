namespace SchemaGen.Schemas.Prose;

/// <summary>Finds out, without allocating anything, whether a description has a word without which no rule is stated.</summary>
internal static class ProseCues
{
    /// <summary>The beginnings of such words, by their first letter.</summary>
    private static readonly string?[] s_stems = Stems(
        "applic applies allowed accept", "both between", "cannot can't conflict", "divisib does doesn't", "either effect exceed exactly exclusiv", "fewer for", "greater",
        "has have", "ignor incompat invalid if", "less limit least", "must mandat mutual max min multiple most more", "neither needed needs not no", "only overrid or of", "positive preced possible permit",
        "range requir relevant", "should shall supersed support", "take together", "unless up unused using", "valid", "when with without while");

    public static bool MayState(string prose)
    {
        bool isInWord = false;
        for (int i = 0; i < prose.Length; i++)
        {
            char c = prose[i];
            if (c >= 0x2E80)
            {
                return true;
            }

            bool isLetter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (isLetter && !isInWord && s_stems[(c | 0x20) - 'a'] is { } stems && HasStem(prose, i, stems))
            {
                return true;
            }

            isInWord = isLetter || c is '_' or (>= '0' and <= '9');
        }

        return false;
    }

    private static bool HasStem(string prose, int at, string stems)
    {
        int start = 0;
        while (start < stems.Length)
        {
            int end = stems.IndexOf(' ', start);
            end = end < 0 ? stems.Length : end;
            if (string.Compare(prose, at, stems, start, end - start, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }

    private static string?[] Stems(params string[] groups)
    {
        string?[] byLetter = new string?[26];
        foreach (string group in groups)
        {
            byLetter[group[0] - 'a'] = group;
        }

        return byLetter;
    }
}
