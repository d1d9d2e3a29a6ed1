namespace SchemaGen.Generation.Naming;

/// <summary>The types that generated code names, in full, so that nothing in the user's namespaces can come between.</summary>
internal static class RuntimeNames
{
    /// <summary>A compilation without it has no runtime library, and nothing is generated.</summary>
    public const string GateType = "SchemaGen.IModelInput";

    public const string Library = "global::SchemaGen.";
    public const string Services = Library + "CompilerServices.";
    public const string Annotations = "global::System.ComponentModel.DataAnnotations.";
    public const string Serialization = "global::System.Text.Json.Serialization.";
    public const string JsonElement = "global::System.Text.Json.JsonElement";
    public const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string ReadOnlyDictionary = "global::System.Collections.Generic.IReadOnlyDictionary";
    public const string ViolationCollector = Services + "ViolationCollector";
}
