namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>Describes a keyword: a row of the <see cref="KeywordTable"/>.</summary>
/// <param name="name">The name of the keyword.</param>
/// <param name="kind">What the keyword does.</param>
/// <param name="types">The types of instances that the keyword applies to; an instance of another type always satisfies it.</param>
/// <param name="dialects">The dialects that define the keyword. It is read in all: a vendor's document is not rejected for the draft that it declares.</param>
/// <param name="merge">How two values of the keyword combine.</param>
/// <param name="readers">The readers that read the keyword.</param>
/// <param name="content">Whether the value of the keyword holds subschemas.</param>
/// <param name="scope">What the subschemas apply to.</param>
/// <param name="adjacent">The adjacent keywords that its meaning depends on. An in-place applicator without any of them has no effect.</param>
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
    /// <summary>Gets the name of the keyword.</summary>
    public string Name { get; } = name;

    /// <summary>Gets what the keyword does.</summary>
    public KeywordKind Kind { get; } = kind;

    /// <summary>Gets the types of instances that the keyword applies to.</summary>
    public JsonTypes Types { get; } = types;

    /// <summary>Gets the dialects that define the keyword.</summary>
    public Dialects Dialects { get; } = dialects;

    /// <summary>Gets the rule by which two values of the keyword combine.</summary>
    public MergeRule Merge { get; } = merge;

    /// <summary>Gets the readers that read the keyword.</summary>
    public KeywordReaders Readers { get; } = readers;

    /// <summary>Gets whether the value of the keyword holds subschemas.</summary>
    public KeywordContent Content { get; } = content;

    /// <summary>Gets what the subschemas of the keyword apply to.</summary>
    public KeywordScope Scope { get; } = scope;

    /// <summary>Gets the adjacent keywords that the meaning of the keyword depends on; null for most.</summary>
    public string[]? Adjacent { get; } = adjacent;

    /// <summary>Gets whether the keyword restricts which instances are valid, as an assertion or through subschemas.</summary>
    public bool Constrains => Kind is KeywordKind.Assertion or KeywordKind.Applicator;
}
