using SchemaGen.Json;
using SchemaGen.Tool.Drift.Schemas;

namespace SchemaGen.Tool.Drift.Containment;

/// <summary>Schemas that a proof needs and nobody wrote.</summary>
internal static class Fragments
{
    /// <summary>The schema of what has a member.</summary>
    public static Node Requiring(string name) => SchemaSide.Of($$"""{"required":[{{JsonText.Quote(name)}}]}""").Root;
}
