namespace SchemaGen.Schemas.Instances;

/// <summary>Finds the objects whose defaults hold each other: to make one of them would make one more, and never end.</summary>
internal static class RecursiveDefaults
{
    /// <summary>Nobody nests defaults deeper, and nobody wants more objects than this out of <c>new</c>.</summary>
    private const int Deepest = 32;
    private const long Most = 10_000;

    /// <param name="made">The keys of the objects that each object's defaults make, by its own key.</param>
    public static HashSet<string> Find(IReadOnlyDictionary<string, List<string>> made)
    {
        // The number of objects that come out of one; those without such defaults make themselves alone.
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var left = new HashSet<string>(made.Keys, StringComparer.Ordinal);
        for (int round = 0; round < Deepest && left.Count > 0; round++)
        {
            List<string> known = left.Where(key => !made[key].Exists(left.Contains)).ToList();
            foreach (string key in known)
            {
                counts[key] = 1 + made[key].Sum(other => counts.TryGetValue(other, out long count) ? count : 1);
            }

            left.ExceptWith(known.Where(key => counts[key] <= Most));
            if (known.Count == 0)
            {
                break;
            }
        }

        return left;
    }
}
