using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Prose;

/// <summary>Splits a sentence into words, with the punctuation attached to them.</summary>
internal static class Words
{
    private static readonly char[] s_space = [' ', '\t', '\r', '\n'];
    private static readonly char[] s_punctuation = ['(', ')', ',', '.', ';', ':', '!', '?', '"', '`', '\''];
    private static readonly char[] s_quotes = ['"', '`', '\''];

    public static string[] Of(string prose, ProseSpan sentence) =>
        prose.Substring(sentence.Start, sentence.Length).Split(s_space, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The word without the punctuation around it.</summary>
    public static string Bare(string word) => word.Trim(s_punctuation);

    /// <summary>The word without one pair of quotes or backticks.</summary>
    public static string Unquoted(string word) =>
        word.Length > 2 && word[0] == word[word.Length - 1] && Array.IndexOf(s_quotes, word[0]) >= 0 ? word.Substring(1, word.Length - 2) : word;

    /// <summary>The last word without the full stop of the sentence.</summary>
    public static string WithoutStop(string word, bool isLast) => isLast ? word.TrimEnd('.', '!') : word;

    public static bool Is(string word, string expected) => string.Equals(word, expected, StringComparison.OrdinalIgnoreCase);

    public static bool IsAt(string[] words, int at, string expected) => at < words.Length && Is(words[at], expected);

    /// <summary>Whether the word is what descriptions call a property.</summary>
    public static bool IsNoun(string word) => word.ToLowerInvariant() is "parameter" or "field" or "property" or "option" or "input" or "argument" or "setting";
}
