namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>Where a keyword is read. One that constrains and that nothing reads is told as not enforced (SG0008).</summary>
[Flags]
internal enum KeywordReaders
{
    None = 0,

    /// <summary>Where schemas are found: SchemaDialect, SchemaResources, ReferenceResolver, InputLocator.</summary>
    Resolution = 1 << 0,

    /// <summary>SchemaComposer: the keyword is gone when a schema is composed.</summary>
    Composition = 1 << 1,

    /// <summary>UnionReader, AlternativesReader and AlternativeMembers: schemas of which one is meant.</summary>
    Alternatives = 1 << 2,

    /// <summary>TypeReader and SchemaComposer: of which type the value is, and whether it may be null.</summary>
    Type = 1 << 3,

    /// <summary>EnumReader: the values themselves.</summary>
    Values = 1 << 4,

    /// <summary>The reader of the keyword's own type of instance, whose shape holds it. A value of open type holds nothing.</summary>
    Shape = 1 << 5,

    /// <summary>ListItems: a schema for each place in an array.</summary>
    Places = 1 << 6,

    /// <summary>ContainedReader: what some of the items are.</summary>
    Contained = 1 << 7,

    /// <summary>MapNameReader: the names of an object's members.</summary>
    Names = 1 << 8,

    /// <summary>UnevaluatedMembers: where it says what <c>additionalProperties</c> says.</summary>
    Unevaluated = 1 << 9,

    /// <summary>ConditionReader: rules between the members of an object.</summary>
    Members = 1 << 10,

    /// <summary>ConditionRules: rules of the value itself.</summary>
    Value = 1 << 11,

    /// <summary>BoundConditionReader: bounds that a condition asks for.</summary>
    Bounds = 1 << 12,

    /// <summary>PropertyReader, InstanceReader, DiscriminatorReader and the readers of vendors' words: what people are told, defaults and examples.</summary>
    Annotations = 1 << 13,

    /// <summary>Those that read each value of the keyword, whatever it is, or report it themselves.</summary>
    Always = Composition | Type | Values | Shape,
}
