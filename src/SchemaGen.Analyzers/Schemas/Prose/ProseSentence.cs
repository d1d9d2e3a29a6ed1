using SchemaGen.Schemas.Documents;

namespace SchemaGen.Schemas.Prose;

/// <summary>A sentence of a description, or what stands in parentheses in one.</summary>
internal sealed class ProseSentence(List<ProseToken> tokens, int end, bool isAside, bool isFirst)
{
    /// <summary>The words that begin a sentence that retracts the one before it.</summary>
    private static readonly WordSet s_retractions = new("unless except however but or alternatively");

    /// <summary>The words that begin one that may add a condition to it.</summary>
    private static readonly WordSet s_turns = new("or unless otherwise alternatively except however but if when not");

    public readonly ProseSlice Tokens = new(tokens, 0, tokens.Count);

    /// <summary>Whether it stands in parentheses or brackets.</summary>
    public readonly bool IsAside = isAside;

    /// <summary>Whether it is the first of the description, which says what the property is.</summary>
    public readonly bool IsFirst = isFirst;

    /// <summary>The sentence that follows; null for the last.</summary>
    public ProseSentence? Next { get; set; }

    /// <summary>The sentence before it; null for the first.</summary>
    public ProseSentence? Previous { get; set; }

    /// <summary>What stands in parentheses in it, in order.</summary>
    public List<ProseSentence> Asides { get; } = [];

    /// <summary>A sentence without tokens.</summary>
    public static ProseSentence Of(string prose, int start, int end, bool isFirst) =>
        new([new ProseToken(ProseTokenKind.Word, prose.Substring(start, end - start), start, end)], end, isAside: false, isFirst);

    /// <summary>Its span, with the full stop.</summary>
    public ProseSpan Place => new(tokens[0].Start, end - tokens[0].Start);

    /// <summary>Whether it asks something.</summary>
    public bool IsQuestion { get; set; }

    /// <summary>Whether the sentence behind it takes it back, or turns to another case.</summary>
    public bool IsRetracted => Next is { Tokens: { Count: > 0 } next } && s_retractions.Has(next[0]);

    /// <summary>Whether the sentence behind it may add a condition to it.</summary>
    public bool MayBeTurned => Next is { Tokens: { Count: > 0 } next } && s_turns.Has(next[0]);
}
