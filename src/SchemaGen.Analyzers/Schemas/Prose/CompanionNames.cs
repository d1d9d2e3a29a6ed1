namespace SchemaGen.Schemas.Prose;

/// <summary>Reads the names at the end of a sentence: <c>image_urls</c>, <c>the `image_urls` parameter</c>, <c>width and height</c>.</summary>
internal static class CompanionNames
{
    /// <summary>The names from a word on; null where something else is there, or follows them.</summary>
    public static List<string>? Read(string[] words, int at, string property, HashSet<string> names)
    {
        List<string> found = [];
        while (at < words.Length)
        {
            at += Words.IsAt(words, at, "the") && at + 1 < words.Length ? 1 : 0;
            string name = Words.Unquoted(Words.WithoutStop(words[at], isLast: at + 1 == words.Length));
            if (name == property || !names.Contains(name) || found.Contains(name))
            {
                return null;
            }

            found.Add(name);
            at++;
            at += at < words.Length && Words.IsNoun(Words.WithoutStop(words[at], isLast: at + 1 == words.Length)) ? 1 : 0;
            if (at == words.Length)
            {
                return found;
            }

            if (words[at] != "and")
            {
                return null;
            }

            at++;
        }

        return null;
    }
}
