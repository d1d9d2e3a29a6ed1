namespace SchemaGen.Schemas.Prose;

/// <summary>A class of words, which a sentence has at one place.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string> _words;
    private readonly ulong _letters;
    private readonly uint _lengths;

    /// <summary>Makes a class.</summary>
    /// <param name="words">The words, lower-case, with blanks between them.</param>
    public WordSet(string words)
    {
        _words = new(words.Split([' '], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
        foreach (string word in _words)
        {
            _letters |= Letter(word);
            _lengths |= Length(word);
        }
    }

    // Each word of a description is asked for by dozens of classes: most of them have none of its first letter, or of its length.
    public bool Has(string lower) => lower.Length > 0 && (_letters & Letter(lower)) != 0 && (_lengths & Length(lower)) != 0 && _words.Contains(lower);

    public bool Has(ProseToken token) => token.Kind == ProseTokenKind.Word && Has(token.Lower);

    private static ulong Letter(string word) => 1UL << (word[0] & 63);

    private static uint Length(string word) => 1U << (word.Length & 31);
}
