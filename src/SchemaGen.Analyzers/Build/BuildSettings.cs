using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaGen.Build;

/// <summary>The MSBuild properties that configure SchemaGen.</summary>
/// <param name="IsEnabled">The value of <c>SchemaGenEnabled</c>.</param>
/// <param name="Namespace">The value of <c>SchemaGenNamespace</c>, by default <c>$(RootNamespace).Models</c>.</param>
/// <param name="IsPublic">Whether <c>SchemaGenVisibility</c> is not <c>internal</c>.</param>
/// <param name="RunsFirst">Whether <c>SchemaGenRunsFirst</c> asks for conventional records that the other source generators see.</param>
/// <param name="Extras">What <c>SchemaGenDrafts</c> and <c>SchemaGenConfigurationKeys</c> ask for; null for nothing.</param>
/// <param name="HasConfigurationKeysWhereKnown">Whether the latter leaves it to what the project refers to.</param>
internal sealed record BuildSettings(bool IsEnabled, string Namespace, bool IsPublic, bool RunsFirst = false, RecordExtras? Extras = null, bool HasConfigurationKeysWhereKnown = false)
{
    private const string Property = "build_property.";

    public static BuildSettings Read(AnalyzerConfigOptionsProvider provider)
    {
        string? configured = Read(provider, "SchemaGenNamespace");
        string? root = Read(provider, "RootNamespace");
        bool? keys = Flag(provider, "SchemaGenConfigurationKeys");
        return new BuildSettings(
            Flag(provider, "SchemaGenEnabled") != false,
            configured ?? (root is null ? "Models" : root + ".Models"),
            !string.Equals(Read(provider, "SchemaGenVisibility"), "internal", StringComparison.OrdinalIgnoreCase),
            Flag(provider, "SchemaGenRunsFirst") == true,
            RecordExtras.Of(Flag(provider, "SchemaGenDrafts") == true, keys == true),
            HasConfigurationKeysWhereKnown: keys is null);
    }

    private static bool? Flag(AnalyzerConfigOptionsProvider provider, string name) => MetadataFlag.Read(Read(provider, name));

    private static string? Read(AnalyzerConfigOptionsProvider provider, string name) =>
        provider.GlobalOptions.TryGetValue(Property + name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
