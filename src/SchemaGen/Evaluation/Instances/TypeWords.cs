namespace SchemaGen.Evaluation.Instances;

/// <summary>Types in words: <c>a text</c>, <c>a number or null</c>.</summary>
internal static class TypeWords
{
    private static readonly (JsonValueTypes Types, string Words)[] s_words =
    [
        (JsonValueTypes.String, "a text"),
        (JsonValueTypes.Number, "a number"),
        (JsonValueTypes.Integer, "an integer"),
        (JsonValueTypes.Fraction, "a number with a fraction"),
        (JsonValueTypes.Boolean, "true or false"),
        (JsonValueTypes.Array, "an array"),
        (JsonValueTypes.Object, "an object"),
        (JsonValueTypes.Null, "null"),
    ];

    public static string Of(JsonValueTypes types)
    {
        if (types == JsonValueTypes.Any)
        {
            return "any value";
        }

        var words = new List<string>();
        foreach ((JsonValueTypes all, string text) in s_words)
        {
            if ((types & all) == all)
            {
                words.Add(text);
                types &= ~all;
            }
        }

        return Join(words, "or");
    }

    /// <summary>Joins words to a list: <c>a, b or c</c>.</summary>
    public static string Join(IReadOnlyList<string> words, string conjunction)
    {
        if (words.Count < 2)
        {
            return words.Count == 0 ? "" : words[0];
        }

        return string.Join(", ", words.Take(words.Count - 1)) + " " + conjunction + " " + words[words.Count - 1];
    }
}
