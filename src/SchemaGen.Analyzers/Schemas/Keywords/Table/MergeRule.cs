namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>What two values of one keyword say together, where both must hold: in the parts of <c>allOf</c>, and beside a <c>$ref</c>.</summary>
internal enum MergeRule
{
    /// <summary>One of them, where they are equal; else the second is told as not enforced.</summary>
    Equal,

    /// <summary>The first: what is told of the whole schema goes before what is told of a part.</summary>
    First,

    /// <summary>The greater number.</summary>
    Greatest,

    /// <summary>The smaller number.</summary>
    Least,

    /// <summary>True, where one of them is.</summary>
    Either,

    /// <summary>The one that the other divides; where neither divides the other, the second is told as not enforced.</summary>
    CommonMultiple,

    /// <summary>The types that both allow; none is a contradiction.</summary>
    CommonTypes,

    /// <summary>The values that both list; none is a contradiction.</summary>
    CommonValues,

    /// <summary>One of them, where they are equal; else they contradict each other.</summary>
    Constant,

    /// <summary>The names that one of them lists.</summary>
    AllNames,

    /// <summary>The members of both; a name that both have asks for all that the two lists name.</summary>
    AllNamesOfEach,

    /// <summary>A schema that asks for what both ask for.</summary>
    BothSchemas,

    /// <summary>The members of both; a name that both have asks for what both schemas ask for.</summary>
    BothSchemasOfEach,

    /// <summary>Both stay, each with the keywords beside it that belong to it.</summary>
    KeptTwice,
}
