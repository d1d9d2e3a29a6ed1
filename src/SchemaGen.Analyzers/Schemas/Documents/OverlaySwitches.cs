namespace SchemaGen.Schemas.Documents;

/// <summary>What an overlay says of a schema to SchemaGen alone: <c>"x-schemagen": { "proseRules": false }</c>. No vendor writes it, so it is no keyword.</summary>
internal static class OverlaySwitches
{
    public const string Name = "x-schemagen";

    /// <summary>Whether rules are read from the description of the schema.</summary>
    public const string ProseRules = "proseRules";
}
