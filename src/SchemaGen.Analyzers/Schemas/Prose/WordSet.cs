namespace SchemaGen.Schemas.Prose;

/// <summary>A class of words, which a sentence has at one place.</summary>
/// <param name="words">The words, lower-case, with blanks between them.</param>
internal sealed class WordSet(string words)
{
    private readonly HashSet<string> _words = new(words.Split([' '], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    public bool Has(string lower) => _words.Contains(lower);

    public bool Has(ProseToken token) => token.Kind == ProseTokenKind.Word && _words.Contains(token.Lower);
}
