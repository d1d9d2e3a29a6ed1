namespace SchemaGen.MindVideo.Emulator.Models;

/// <summary>Finds the slug that was probably intended.</summary>
internal static class NearestSlug
{
    private const int Longest = 200;

    /// <summary>Returns the candidate with the smallest edit distance, where that is at most a third of its length; otherwise null.</summary>
    public static string? Find(string text, IEnumerable<string> candidates)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        (string Slug, int Edits) nearest = candidates
            .Select(candidate => (Slug: candidate, Edits: Edits(text, candidate)))
            .DefaultIfEmpty((Slug: "", Edits: int.MaxValue))
            .MinBy(static pair => pair.Edits);
        return nearest.Edits <= Math.Max(1, nearest.Slug.Length / 3) ? nearest.Slug : null;
    }

    /// <summary>Computes the edit distance: how many letters are inserted, removed or replaced.</summary>
    private static int Edits(string from, string to)
    {
        int[] last = Enumerable.Range(0, to.Length + 1).ToArray();
        for (int i = 1; i <= from.Length; i++)
        {
            int[] current = new int[to.Length + 1];
            current[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                bool isSame = char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]);
                current[j] = Math.Min(last[j - 1] + (isSame ? 0 : 1), Math.Min(last[j], current[j - 1]) + 1);
            }

            last = current;
        }

        return last[to.Length];
    }
}
