namespace SchemaGen.Schemas.Prose;

/// <summary>Finds out, without allocating anything, whether a description has a word without which no rule is stated.</summary>
internal static class ProseCues
{
    /// <summary>The beginnings of such words, by their first letter.</summary>
    private static readonly string?[] s_stems = Stems(
        "applic applies allowed accept", "both between", "cannot can't choices conflict", "disabled divisib does doesn't don't", "either effect exceed except exactly exclusiv", "fewer", "greater",
        "ignor incompat invalid if", "least less limit", "mandat max min more most multiple must mutual", "needed needs neither not", "one only options overrid", "permit positive possible preced",
        "range regardless requir relevant", "should shall supersed support", "together", "unless unused up", "valid", "when without while");

    public static bool MayState(string prose)
    {
        if (prose.StartsWith("For ", StringComparison.Ordinal))
        {
            return true;
        }

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

            bool isRange = (c is '-' or '~' or '\u2013') && i > 0 && i + 1 < prose.Length && prose[i - 1] is >= '0' and <= '9' && prose[i + 1] is >= '0' and <= '9';
            if (isRange)
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
