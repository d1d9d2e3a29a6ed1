namespace SchemaGen.Build;

/// <summary>Reads the words that MSBuild takes for yes and no in its conditions, with which <c>SchemaGenEnabled</c> is read there.</summary>
internal static class MetadataFlag
{
    /// <summary>Whether a value says yes or no; null where it says neither.</summary>
    public static bool? Read(string? value) =>
        Is(value, "true") || Is(value, "yes") || Is(value, "on") ? true
        : Is(value, "false") || Is(value, "no") || Is(value, "off") ? false
        : null;

    private static bool Is(string? value, string word) => string.Equals(value, word, StringComparison.OrdinalIgnoreCase);
}
