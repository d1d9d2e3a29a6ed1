namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>Specifies what a keyword does (Core, 7).</summary>
internal enum KeywordKind
{
    /// <summary>Identifies a schema or its dialect.</summary>
    Identifier,

    /// <summary>Reserves a location for schemas that others refer to, or for comments.</summary>
    Location,

    /// <summary>Restricts which instances are valid.</summary>
    Assertion,

    /// <summary>Applies a subschema to the instance or to a part of it.</summary>
    Applicator,

    /// <summary>Attaches information to an instance, without restricting it.</summary>
    Annotation,

    /// <summary>A vendor's keyword that is not in any specification. It is an annotation too.</summary>
    Vendor,
}
