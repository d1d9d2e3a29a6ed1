namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>Describes a keyword: a row of the <see cref="KeywordTable"/>.</summary>
/// <param name="name">The name of the keyword.</param>
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
    public const int FormAt = 45;

    /// <summary>Gets the name of the keyword.</summary>
    public string Name { get; } = name;

    /// <summary>Gets what the keyword does.</summary>
    public KeywordKind Kind => (KeywordKind)Column(KindAt, TypesAt);

    /// <summary>Gets the types of instances that the keyword applies to; an instance of another type always satisfies it.</summary>
    public JsonTypes Types => (JsonTypes)Column(TypesAt, DialectsAt);

    /// <summary>Gets the dialects that define the keyword. It is read in all: a vendor's document is not rejected for the draft that it declares.</summary>
    public Dialects Dialects => (Dialects)Column(DialectsAt, MergeAt);

    /// <summary>Gets the rule by which two values of the keyword combine.</summary>
    public MergeRule Merge => (MergeRule)Column(MergeAt, ReadersAt);

    /// <summary>Gets the readers that read the keyword.</summary>
    public KeywordReaders Readers => (KeywordReaders)Column(ReadersAt, ContentAt);

    /// <summary>Gets whether the value of the keyword holds subschemas.</summary>
    public KeywordContent Content => (KeywordContent)Column(ContentAt, ScopeAt);

    /// <summary>Gets what the subschemas of the keyword apply to.</summary>
    public KeywordScope Scope => (KeywordScope)Column(ScopeAt, FormAt);

    /// <summary>Gets what the value of the keyword is, where it holds no subschemas.</summary>
    public KeywordForm Form => (KeywordForm)Column(FormAt, 64);

    /// <summary>Gets whether the keyword restricts which instances are valid, as an assertion or through subschemas.</summary>
    public bool Constrains => Kind is KeywordKind.Assertion or KeywordKind.Applicator;

    private int Column(int from, int to) => (int)((facts >> from) & ((1UL << (to - from)) - 1));
}
