namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>The readers that read a keyword. A keyword that constrains and that none of them reads is left to the evaluator.</summary>
[Flags]
internal enum KeywordReaders
{
    None = 0,

    /// <summary>Where schemas are found: SchemaDialect, SchemaResources, ReferenceResolver, InputLocator.</summary>
    Resolution = 1 << 0,

    /// <summary>SchemaComposer: composition removes the keyword from the schema.</summary>
    Composition = 1 << 1,

    /// <summary>UnionReader, AlternativesReader and AlternativeMembers: the alternatives of a value.</summary>
    Alternatives = 1 << 2,

    /// <summary>TypeReader and SchemaComposer: the type of the value, and whether it may be null.</summary>
    Type = 1 << 3,

    /// <summary>EnumReader: the listed values.</summary>
    Values = 1 << 4,

    /// <summary>The reader for the keyword's type of instance, whose shape holds the keyword. The shape of an untyped value holds none.</summary>
    Shape = 1 << 5,

    /// <summary>ListItems: a subschema for each position in an array.</summary>
    Places = 1 << 6,

    /// <summary>ContainedReader: what some of the items must satisfy.</summary>
    Contained = 1 << 7,

    /// <summary>MapNameReader: the names of an object's members.</summary>
    Names = 1 << 8,

    /// <summary>UnevaluatedMembers: where the keyword means the same as <c>additionalProperties</c>.</summary>
    Unevaluated = 1 << 9,

    /// <summary>ConditionReader: rules between the members of an object.</summary>
    Members = 1 << 10,

    /// <summary>ConditionRules: rules about the value itself.</summary>
    Value = 1 << 11,

    /// <summary>BoundConditionReader: the bounds that a condition requires.</summary>
    Bounds = 1 << 12,

    /// <summary>PropertyReader, InstanceReader, DiscriminatorReader and the readers of vendors' keywords: documentation, defaults and examples.</summary>
    Annotations = 1 << 13,

    /// <summary>The readers that read every value of the keyword, or report it themselves.</summary>
    Always = Composition | Type | Values | Shape,
}
