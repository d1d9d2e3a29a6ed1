using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Rendering.Text;

namespace SchemaGen.Generation.Rendering.Checks;

/// <summary>Makes the attribute that binds a member to configuration by its name in JSON.</summary>
internal static class ConfigurationKey
{
    /// <summary>The attribute, without brackets; null where the name in C# binds it too, or no key can have its name: a colon separates the keys of a path.</summary>
    public static string? Of(string wireName, string name) =>
        wireName.Length == 0 || wireName.IndexOf(':') >= 0 || string.Equals(wireName, name, StringComparison.OrdinalIgnoreCase)
            ? null
            : $"global::{RuntimeNames.ConfigurationKeyType.Replace("Attribute", "")}({Literal.Wire(wireName)})";
}
