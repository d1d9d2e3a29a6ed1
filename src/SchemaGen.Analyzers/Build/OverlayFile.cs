using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaGen.Build;

/// <summary>An overlay stands beside the schema file that it changes: that of <c>x.json</c> is <c>x.overlay.json</c>.</summary>
internal static class OverlayFile
{
    private const string End = ".overlay.json";
    private const string SchemaEnd = ".json";
    private const string Metadata = "build_metadata.AdditionalFiles.IsSchemaOverlay";

    private static readonly char[] s_separators = ['/', '\\'];

    /// <summary>Whether a file is named as an overlay is. It is then no schema file, whatever its metadata says.</summary>
    public static bool Is(string path) =>
        path.EndsWith(End, StringComparison.OrdinalIgnoreCase) && path.LastIndexOfAny(s_separators) < path.Length - End.Length - 1;

    /// <summary>Whether an overlay is one for SchemaGen: the package's targets say so. Another tool may have its own.</summary>
    public static bool IsOurs(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        provider.GetOptions(file).TryGetValue(Metadata, out string? value) && string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The path of a schema file's overlay; null where it cannot have one.</summary>
    public static string? Of(string schema) =>
        schema.EndsWith(SchemaEnd, StringComparison.OrdinalIgnoreCase) ? schema.Substring(0, schema.Length - SchemaEnd.Length) + End : null;

    /// <summary>The path of the schema file that an overlay is for.</summary>
    public static string SchemaOf(string overlay) => overlay.Substring(0, overlay.Length - End.Length) + SchemaEnd;
}
