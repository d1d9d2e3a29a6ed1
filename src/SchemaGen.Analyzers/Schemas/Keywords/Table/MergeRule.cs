namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>Specifies how two values of one keyword combine where both must hold: in the parts of <c>allOf</c>, and beside a <c>$ref</c>.</summary>
internal enum MergeRule
{
    /// <summary>One of them, where they are equal; otherwise the second is reported as not enforced.</summary>
    Equal,

    /// <summary>The first: an annotation of the whole schema takes precedence over that of a part.</summary>
    First,

    /// <summary>The greater number.</summary>
    Greatest,

    /// <summary>The smaller number.</summary>
    Least,

    /// <summary>True, where either is true.</summary>
    Either,

    /// <summary>The value that is a multiple of the other; where neither is, the second is reported as not enforced.</summary>
    CommonMultiple,

    /// <summary>The types that both allow; if there are none, they contradict each other.</summary>
    CommonTypes,

    /// <summary>The values that both list; if there are none, they contradict each other.</summary>
    CommonValues,

    /// <summary>One of them, where they are equal; otherwise they contradict each other.</summary>
    Constant,

    /// <summary>The names that at least one of them lists.</summary>
    AllNames,

    /// <summary>The members of both; a name that both have requires all names of the two lists.</summary>
    AllNamesOfEach,

    /// <summary>A schema that requires what both require.</summary>
    BothSchemas,

    /// <summary>The members of both; a name that both have requires what both schemas require.</summary>
    BothSchemasOfEach,

    /// <summary>Both values, each with the adjacent keywords that belong to it.</summary>
    KeptTwice,
}
