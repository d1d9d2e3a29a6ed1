using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Prose;

/// <summary>Splits a sentence into words, with the punctuation attached to them.</summary>
internal static class Words
{
    private static readonly char[] s_space = [' ', '\t', '\r', '\n'];
    private static readonly char[] s_punctuation = ['(', ')', ',', '.', ';', ':', '!', '?', '"', '`', '\''];

    public static string[] Of(string prose, ProseSpan sentence) =>
        prose.Substring(sentence.Start, sentence.Length).Split(s_space, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The word without the punctuation around it.</summary>
    public static string Bare(string word) => word.Trim(s_punctuation);

    public static bool Is(string word, string expected) => string.Equals(word, expected, StringComparison.OrdinalIgnoreCase);
}
