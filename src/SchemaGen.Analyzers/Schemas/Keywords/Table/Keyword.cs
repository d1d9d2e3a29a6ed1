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

    /// <summary>The name of the keyword.</summary>
    public readonly string Name = name;

    /// <summary>What the keyword does.</summary>
    public readonly KeywordKind Kind = (KeywordKind)Column(facts, KindAt, TypesAt);

    /// <summary>The types of instances that the keyword applies to; an instance of another type always satisfies it.</summary>
    public readonly JsonTypes Types = (JsonTypes)Column(facts, TypesAt, DialectsAt);

    /// <summary>The dialects that define the keyword. It is read in all: a vendor's document is not rejected for the draft that it declares.</summary>
    public readonly Dialects Dialects = (Dialects)Column(facts, DialectsAt, MergeAt);

    /// <summary>The rule by which two values of the keyword combine.</summary>
    public readonly MergeRule Merge = (MergeRule)Column(facts, MergeAt, ReadersAt);

    /// <summary>The readers that read the keyword.</summary>
    public readonly KeywordReaders Readers = (KeywordReaders)Column(facts, ReadersAt, ContentAt);

    /// <summary>Whether the value of the keyword holds subschemas.</summary>
    public readonly KeywordContent Content = (KeywordContent)Column(facts, ContentAt, ScopeAt);

    /// <summary>What the subschemas of the keyword apply to.</summary>
    public readonly KeywordScope Scope = (KeywordScope)Column(facts, ScopeAt, FormAt);

    /// <summary>What the value of the keyword is, where it holds no subschemas.</summary>
    public readonly KeywordForm Form = (KeywordForm)Column(facts, FormAt, 64);

    /// <summary>Gets whether the keyword restricts which instances are valid, as an assertion or through subschemas.</summary>
    public bool Constrains => Kind is KeywordKind.Assertion or KeywordKind.Applicator;

    private static int Column(ulong facts, int from, int to) => (int)((facts >> from) & ((1UL << (to - from)) - 1));
}
