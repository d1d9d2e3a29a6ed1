namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>Specifies what the subschemas of an applicator apply to.</summary>
[Flags]
internal enum KeywordScope
{
    None = 0,

    /// <summary>The instance itself (Core, 10.2).</summary>
    InPlace = 1,

    /// <summary>The items of an array (Core, 10.3.1).</summary>
    Items = 2,

    /// <summary>The members of an object (Core, 10.3.2).</summary>
    Members = 4,

    /// <summary>The names of an object's members.</summary>
    Names = 8,

    /// <summary>Which members the subschemas evaluate depends on the instance.</summary>
    Conditional = 16,
}
