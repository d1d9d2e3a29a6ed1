namespace SchemaGen.Schemas.Keywords.Table;

/// <summary>The names of the vendors' extensions that are read. None constrains a value.</summary>
internal static class VendorKeywordNames
{
    /// <summary>NSwag's names for the values of <c>enum</c>, and OpenAPI Generator's.</summary>
    public const string EnumNames = "x-enumNames";
    public const string EnumVarNames = "x-enum-varnames";

    /// <summary>What each value of <c>enum</c> means: as NSwag writes it, and as OpenAPI Generator does.</summary>
    public const string EnumDescriptions = "x-enumDescriptions";
    public const string EnumDescriptionList = "x-enum-descriptions";

    /// <summary>The order of the members: fal.ai lists their names, Replicate numbers the members.</summary>
    public const string PropertyOrder = "x-fal-order-properties";
    public const string Order = "x-order";

    /// <summary>How MindVideo's own form asks for a value.</summary>
    public const string Playground = "x-playground";
}
