namespace SchemaGen.Schemas.Documents;

/// <summary>A part of a description, in characters of its text.</summary>
internal sealed record ProseSpan(int Start, int Length);

/// <summary>Splits prose into sentences: at a full stop and the like before white space, and at an empty line.</summary>
internal static class Sentences
{
    /// <summary>The sentences without the white space around them, and with their full stops.</summary>
    public static List<ProseSpan> Split(string prose)
    {
        List<ProseSpan> sentences = [];
        int start = 0;
        for (int i = 0; i < prose.Length; i++)
        {
            if (EndsAt(prose, i))
            {
                AddTrimmed(sentences, prose, start, i + 1);
                start = i + 1;
            }
        }

        AddTrimmed(sentences, prose, start, prose.Length);
        return sentences;
    }

    private static bool EndsAt(string prose, int at) => prose[at] switch
    {
        '.' or '!' or '?' => at + 1 == prose.Length || char.IsWhiteSpace(prose[at + 1]),
        '\n' => IsEmptyLine(prose, at + 1),
        _ => false,
    };

    private static bool IsEmptyLine(string prose, int at)
    {
        while (at < prose.Length && prose[at] is ' ' or '\t' or '\r')
        {
            at++;
        }

        return at < prose.Length && prose[at] == '\n';
    }

    private static void AddTrimmed(List<ProseSpan> sentences, string prose, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(prose[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(prose[end - 1]))
        {
            end--;
        }

        if (start < end)
        {
            sentences.Add(new ProseSpan(start, end - start));
        }
    }
}
