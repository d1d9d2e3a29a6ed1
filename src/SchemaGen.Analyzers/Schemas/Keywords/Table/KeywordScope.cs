namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>What the schemas in an applicator are of.</summary>
[Flags]
internal enum KeywordScope
{
    None = 0,

    /// <summary>The value itself (Core, 10.2).</summary>
    InPlace = 1,

    /// <summary>Items of an array (Core, 10.3.1).</summary>
    Items = 2,

    /// <summary>Members of an object (Core, 10.3.2).</summary>
    Members = 4,

    /// <summary>The names of an object's members.</summary>
    Names = 8,

    /// <summary>Which members they evaluate is not known before there is a value.</summary>
    Conditional = 16,
}
