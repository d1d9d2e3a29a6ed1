namespace SchemaGen.Schemas.Prose;

/// <summary>Replaces the conjunctions of several words by the one that means the same: "as long as" by "if", "except when" by "unless".</summary>
internal static class Conjunctions
{
    private static readonly WordSet s_beginnings = new("iff as so provided in except other");

    private static readonly (string[] Words, string[] Meaning)[] s_conjunctions =
    [
        (["iff"], [EnglishWords.If]),
        (["as", "long", "as"], [EnglishWords.If]),
        (["so", "long", "as"], [EnglishWords.If]),
        (["provided", "that"], [EnglishWords.If]),
        (["in", "case"], [EnglishWords.If]),
        (["in", "the", "case", "that"], [EnglishWords.If]),
        (["in", "cases", "where"], [EnglishWords.If]),
        (["except", EnglishWords.If], ["unless"]),
        (["except", "when"], ["unless"]),
        (["other", "than", "when"], ["unless"]),
        ([EnglishWords.If, "and", "only", EnglishWords.If], ["only", EnglishWords.If]),
    ];

    /// <summary>Replaces them in the tokens of a description.</summary>
    public static List<ProseToken> Join(List<ProseToken> tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (s_beginnings.Has(tokens[i]) || (tokens[i].Is(EnglishWords.If) && i + 1 < tokens.Count && tokens[i + 1].Is("and")))
            {
                Join(tokens, i);
            }
        }

        return tokens;
    }

    private static void Join(List<ProseToken> tokens, int at)
    {
        foreach ((string[] words, string[] meaning) in s_conjunctions)
        {
            if (Stands(tokens, at, words))
            {
                int start = tokens[at].Start;
                int end = tokens[at + words.Length - 1].End;
                tokens.RemoveRange(at, words.Length);
                tokens.InsertRange(at, Array.ConvertAll(meaning, word => new ProseToken(ProseTokenKind.Word, word, start, end)));
                return;
            }
        }
    }

    private static bool Stands(List<ProseToken> tokens, int at, string[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (at + i >= tokens.Count || !tokens[at + i].Is(words[i]))
            {
                return false;
            }
        }

        return true;
    }
}
