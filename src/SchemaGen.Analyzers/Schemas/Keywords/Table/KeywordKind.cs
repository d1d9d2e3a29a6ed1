namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>What a keyword does (Core, 7).</summary>
internal enum KeywordKind
{
    /// <summary>Gives a schema a name or a dialect.</summary>
    Identifier,

    /// <summary>Keeps what others refer to, or what nobody reads.</summary>
    Location,

    /// <summary>Says which values are valid.</summary>
    Assertion,

    /// <summary>Asks for a further schema, of the same value or of a part of it.</summary>
    Applicator,

    /// <summary>Tells something about a value, and allows and forbids nothing.</summary>
    Annotation,

    /// <summary>A word of vendors that no specification knows. It tells something, too.</summary>
    Vendor,
}
