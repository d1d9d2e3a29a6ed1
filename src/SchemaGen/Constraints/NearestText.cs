namespace SchemaGen.Constraints;

/// <summary>Finds the existing name or value that was probably meant by one that does not exist.</summary>
internal static class NearestText
{
    /// <summary>The longest text that is compared: the table of distances grows with the product of the lengths.</summary>
    private const int LongestText = 100;

    /// <summary>Returns the candidate with the fewest edits (letter case is ignored), where at most a third of the text differs; otherwise, null.
    /// Of several that are equally near it is the first, so the result is the same on every machine.</summary>
    public static string? Find(string text, IEnumerable<string> candidates)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        string? nearest = null;
        int fewest = int.MaxValue;
        foreach (string candidate in candidates)
        {
            // Each edit changes the length by at most one: most candidates are too long or too short to be near.
            int most = Math.Min(fewest - 1, Math.Max(1, Math.Max(text.Length, candidate.Length) / 3));
            if (candidate.Length > LongestText || Math.Abs(text.Length - candidate.Length) > most)
            {
                continue;
            }

            int edits = Edits(text, candidate);
            if (edits <= most && edits < candidate.Length)
            {
                fewest = edits;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>Returns whether a text is a word with a single slip of the pen: one letter more, less, or another, or two swapped.</summary>
    public static bool IsSlip(string text, string word) => text.Length <= LongestText && Edits(text, word) == 1;

    /// <summary>Returns the optimal string alignment distance: insert, remove, replace, or swap two neighbours.</summary>
    private static int Edits(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1];
        int[] last = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replace = last[j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }

    private static bool Same(char left, char right) => left == right || char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
