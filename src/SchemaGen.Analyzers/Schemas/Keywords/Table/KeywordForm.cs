namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>Specifies what the value of a keyword is. A value of another kind is impossible (SG0004).</summary>
internal enum KeywordForm
{
    /// <summary>A form of its own, or subschemas.</summary>
    Own,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number that is not negative.</summary>
    Count,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A list of strings.</summary>
    Names,
}
