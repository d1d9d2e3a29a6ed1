namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>The names of the vendors' extensions that are read. None of them constrains an instance.</summary>
internal static class VendorKeywordNames
{
    /// <summary>The names for the values of <c>enum</c>, as NSwag and OpenAPI Generator write them.</summary>
    public const string EnumNames = "x-enumNames";
    public const string EnumVarNames = "x-enum-varnames";

    /// <summary>The descriptions of the values of <c>enum</c>, as NSwag and OpenAPI Generator write them.</summary>
    public const string EnumDescriptions = "x-enumDescriptions";
    public const string EnumDescriptionList = "x-enum-descriptions";

    /// <summary>The order of the members: fal.ai lists their names, Replicate numbers the members.</summary>
    public const string PropertyOrder = "x-fal-order-properties";
    public const string Order = "x-order";

    /// <summary>How MindVideo's own form presents a value.</summary>
    public const string Playground = "x-playground";

    /// <summary>The text that the discriminator of the base has in a derived schema, as OpenAPI Generator and Azure's documents write it.</summary>
    public const string DiscriminatorValue = "x-discriminator-value";
    public const string MicrosoftDiscriminatorValue = "x-ms-discriminator-value";

    /// <summary>What a <c>format</c> that is an annotation is called in a resolved schema, where <c>format</c> is always asserted.</summary>
    public const string AnnotatedFormat = "x-format";
}
