namespace SchemaGen.Build;

/// <summary>Reads what MSBuild writes for yes and no.</summary>
internal static class MetadataFlag
{
    /// <summary>Whether a value says yes or no; null where it says neither.</summary>
    public static bool? Read(string? value) =>
        string.Equals(value, "true", StringComparison.OrdinalIgnoreCase) ? true
        : string.Equals(value, "false", StringComparison.OrdinalIgnoreCase) ? false
        : null;
}
