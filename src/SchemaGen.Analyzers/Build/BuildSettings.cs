using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaGen.Build;

/// <summary>The MSBuild properties that configure SchemaGen.</summary>
/// <param name="IsEnabled">The value of <c>SchemaGenEnabled</c>.</param>
/// <param name="Namespace">The value of <c>SchemaGenNamespace</c>, by default <c>$(RootNamespace).Models</c>.</param>
/// <param name="IsPublic">Whether <c>SchemaGenVisibility</c> is not <c>internal</c>.</param>
/// <param name="RunsFirst">Whether <c>SchemaGenRunsFirst</c> asks for conventional records that the other source generators see.</param>
internal sealed record BuildSettings(bool IsEnabled, string Namespace, bool IsPublic, bool RunsFirst = false)
{
    private const string Property = "build_property.";

    public static BuildSettings Read(AnalyzerConfigOptionsProvider provider)
    {
        string? configured = Read(provider, "SchemaGenNamespace");
        string? root = Read(provider, "RootNamespace");
        return new BuildSettings(
            !string.Equals(Read(provider, "SchemaGenEnabled"), "false", StringComparison.OrdinalIgnoreCase),
            configured ?? (root is null ? "Models" : root + ".Models"),
            !string.Equals(Read(provider, "SchemaGenVisibility"), "internal", StringComparison.OrdinalIgnoreCase),
            string.Equals(Read(provider, "SchemaGenRunsFirst"), "true", StringComparison.OrdinalIgnoreCase));
    }

    private static string? Read(AnalyzerConfigOptionsProvider provider, string name) =>
        provider.GlobalOptions.TryGetValue(Property + name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
