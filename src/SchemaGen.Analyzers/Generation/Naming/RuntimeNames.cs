namespace SchemaGen.Generation.Naming;

/// <summary>The types that generated code refers to, by their full names, so that nothing in the user's namespaces can hide them.</summary>
internal static class RuntimeNames
{
    /// <summary>The type by which the runtime library is recognised: in a compilation without it, nothing is generated.</summary>
    public const string GateType = "SchemaGen.IModelInput";

    /// <summary>The attribute by which a member is bound to configuration: in a compilation without it, none is.</summary>
    public const string ConfigurationKeyType = "Microsoft.Extensions.Configuration.ConfigurationKeyNameAttribute";

    public const string Library = "global::SchemaGen.";
    public const string Services = Library + "CompilerServices.";
    public const string Annotations = "global::System.ComponentModel.DataAnnotations.";
    public const string Serialization = "global::System.Text.Json.Serialization.";
    public const string JsonElement = "global::System.Text.Json.JsonElement";
    public const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string ReadOnlyDictionary = "global::System.Collections.Generic.IReadOnlyDictionary";
    public const string ViolationCollector = Services + "ViolationCollector";
}
