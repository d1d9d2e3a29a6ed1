namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>A row of the keyword table: what there is to know of a keyword.</summary>
/// <param name="name">Its name.</param>
/// <param name="facts">The other columns, each at its own bits.</param>
internal sealed class Keyword(string name, ulong facts)
{
    public const int KindAt = 0;
    public const int TypesAt = 3;
    public const int DialectsAt = 10;
    public const int MergeAt = 19;
    public const int ReadersAt = 23;
    public const int ContentAt = 37;
    public const int ScopeAt = 40;

    /// <summary>Gets the name.</summary>
    public string Name { get; } = name;

    /// <summary>Gets what it does.</summary>
    public KeywordKind Kind => (KeywordKind)Column(KindAt, TypesAt);

    /// <summary>Gets the types of values that it speaks of; a value of another type always satisfies it.</summary>
    public JsonTypes Types => (JsonTypes)Column(TypesAt, DialectsAt);

    /// <summary>Gets the dialects that have it. It is read in all: no vendor's document is rejected for the draft that it declares.</summary>
    public Dialects Dialects => (Dialects)Column(DialectsAt, MergeAt);

    /// <summary>Gets what two of its values say together.</summary>
    public MergeRule Merge => (MergeRule)Column(MergeAt, ReadersAt);

    /// <summary>Gets where it is read.</summary>
    public KeywordReaders Readers => (KeywordReaders)Column(ReadersAt, ContentAt);

    /// <summary>Gets whether schemas stand in its value.</summary>
    public KeywordContent Content => (KeywordContent)Column(ContentAt, ScopeAt);

    /// <summary>Gets what these schemas are of.</summary>
    public KeywordScope Scope => (KeywordScope)Column(ScopeAt, 64);

    /// <summary>Gets whether it says which values are valid, by itself or by a further schema.</summary>
    public bool Constrains => Kind is KeywordKind.Assertion or KeywordKind.Applicator;

    private int Column(int from, int to) => (int)((facts >> from) & ((1UL << (to - from)) - 1));
}
