namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>Whether schemas stand in the value of a keyword.</summary>
internal enum KeywordContent
{
    /// <summary>No: a text, a number, a list of names.</summary>
    NoSchema,

    /// <summary>A schema; in older drafts it may be a list of them.</summary>
    Schema,

    /// <summary>A list of schemas.</summary>
    SchemaList,

    /// <summary>Schemas by name. The names are anybody's: <c>default</c> is a name as any other.</summary>
    SchemaMap,

    /// <summary>A value of the kind that the schema speaks of, or several of them: what looks like a schema in it is none.</summary>
    Instance,
}
