namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>A row of the <see cref="KeywordTable"/>: what there is to know of a keyword.</summary>
/// <param name="name">Its name.</param>
/// <param name="kind">What it does.</param>
/// <param name="types">The types of values that it speaks of; a value of another type always satisfies it.</param>
/// <param name="dialects">The dialects that have it. It is read in all: no vendor's document is rejected for the draft that it declares.</param>
/// <param name="merge">What two of its values say together.</param>
/// <param name="readers">Where it is read.</param>
/// <param name="content">Whether schemas stand in its value.</param>
/// <param name="scope">What these schemas are of.</param>
/// <param name="adjacent">The keywords beside it in the same schema that its meaning depends on. An applicator in place has none without one of them.</param>
internal sealed class Keyword(
    string name,
    KeywordKind kind,
    JsonTypes types,
    Dialects dialects,
    MergeRule merge,
    KeywordReaders readers,
    KeywordContent content = KeywordContent.NoSchema,
    KeywordScope scope = KeywordScope.None,
    string[]? adjacent = null)
{
    /// <summary>Gets the name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets what it does.</summary>
    public KeywordKind Kind { get; } = kind;

    /// <summary>Gets the types of values that it speaks of.</summary>
    public JsonTypes Types { get; } = types;

    /// <summary>Gets the dialects that have it.</summary>
    public Dialects Dialects { get; } = dialects;

    /// <summary>Gets what two of its values say together.</summary>
    public MergeRule Merge { get; } = merge;

    /// <summary>Gets where it is read.</summary>
    public KeywordReaders Readers { get; } = readers;

    /// <summary>Gets whether schemas stand in its value.</summary>
    public KeywordContent Content { get; } = content;

    /// <summary>Gets what these schemas are of.</summary>
    public KeywordScope Scope { get; } = scope;

    /// <summary>Gets the keywords beside it that its meaning depends on; null for most.</summary>
    public string[]? Adjacent { get; } = adjacent;

    /// <summary>Gets whether it says which values are valid, by itself or by a further schema.</summary>
    public bool Constrains => Kind is KeywordKind.Assertion or KeywordKind.Applicator;
}
