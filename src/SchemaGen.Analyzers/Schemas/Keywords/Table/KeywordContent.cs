namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>Specifies whether, and how, the value of a keyword holds subschemas.</summary>
internal enum KeywordContent
{
    /// <summary>No subschema: a string, a number, a list of names.</summary>
    NoSchema,

    /// <summary>A subschema; in older drafts it may be an array of them.</summary>
    Schema,

    /// <summary>An array of subschemas.</summary>
    SchemaList,

    /// <summary>Subschemas by name. The names are arbitrary: <c>default</c> is a name like any other.</summary>
    SchemaMap,

    /// <summary>An instance, or several of them: what looks like a schema in it is not one.</summary>
    Instance,
}
