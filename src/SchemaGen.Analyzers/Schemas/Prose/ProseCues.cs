using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Prose;

/// <summary>Finds out, without allocating anything, whether a description has a word without which no rule is stated.</summary>
internal static class ProseCues
{
    /// <summary>The beginnings of the words of rules between members, by their first letter.</summary>
    private static readonly string?[] s_relations = Stems(
        "activat applic applies allowed accept", "both", "cannot can't conflict", "disabled disallow does doesn't don't", "either effect except exactly exclusiv", "forbid", "ignor incompat invalid if", "leave left", "mandat must mutual", "needed needs neither not",
        "one only overrid", "permit preced prohibit", "regardless requir relevant", "should shall supersed support same", "together", "unavail unless unsupp unused", "valid", "when without while");

    /// <summary>The beginnings of the words of bounds.</summary>
    private static readonly string?[] s_bounds = Stems("at allowed accept", "between", "cannot can't choices", "divisib divisab dividab", "exceed exactly", "fewer", "greater", "has have", "least less limit", "max min more most multiple must", "no", "one only options", "positive possible permit", "range", "should supported", "up", "valid");

    /// <summary>Whether a rule between members may be stated before a position.</summary>
    public static bool MayRelate(string prose, int end) => prose.StartsWith("For ", StringComparison.Ordinal) || Has(prose, 0, end, s_relations);

    /// <summary>Whether a rule between members may be stated by a sentence itself.</summary>
    public static bool MayRelate(string prose, ProseSentence sentence)
    {
        ProseSpan place = sentence.Place;
        return string.CompareOrdinal(prose, place.Start, "For ", 0, 4) == 0 || Has(prose, place.Start, place.Start + place.Length, s_relations);
    }

    /// <summary>Whether a bound may be stated.</summary>
    public static bool MayBound(string prose) => Has(prose, 0, prose.Length, s_bounds);

    private static bool Has(string prose, int start, int end, string?[] stems)
    {
        bool isInWord = false;
        for (int i = start; i < end; i++)
        {
            char c = prose[i];
            bool isLetter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (c >= 0x2E80 || (isLetter && !isInWord && stems[(c | 0x20) - 'a'] is { } group && HasStem(prose, i, group)))
            {
                return true;
            }

            bool isRange = (c is '-' or '~' or '\u2013') && i > 0 && i + 1 < end && prose[i - 1] is >= '0' and <= '9' && prose[i + 1] is >= '0' and <= '9';
            isRange |= c == 't' && !isInWord && i > 1 && i + 3 < end && prose[i + 1] == 'o' && prose[i - 2] is >= '0' and <= '9' && prose[i + 3] is >= '0' and <= '9';
            if (isRange && stems == s_bounds)
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
