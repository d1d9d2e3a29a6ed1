using SchemaGen.Tool.Failures;

namespace SchemaGen.Tool.Projects;

/// <summary>The file name of a slug: one that every system allows, inside the folder, and that gives the build the same slug back.</summary>
internal static class SlugPath
{
    private const int LongestPart = 120;
    private const int MostParts = 8;
    private const string SchemaExtension = ".json";

    private static readonly HashSet<string> s_devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
        "CONIN$", "CONOUT$",
    };

    /// <summary>Returns the path of a slug's file below the folder of schemas, with <c>/</c>.</summary>
    /// <exception cref="ToolFailure">The slug cannot be one.</exception>
    public static string Of(string slug) => Fault(slug) is { } fault
        ? throw new ToolFailure($"the slug '{slug}' cannot be a file name: {fault}", "name the model for your project with --slug; the source is kept in the lock")
        : slug + SchemaExtension;

    /// <summary>Returns what keeps a slug from being a file name; null where it can be one.</summary>
    public static string? Fault(string slug)
    {
        string[] parts = slug.Split('/');
        if (parts.Length > MostParts)
        {
            return $"it has {parts.Length} parts, and {MostParts} is the most";
        }

        foreach (string part in parts)
        {
            if (FaultOf(part) is { } fault)
            {
                return fault;
            }
        }

        string last = parts[^1];
        return last.EndsWith(".overlay", StringComparison.OrdinalIgnoreCase) ? "a file that ends with '.overlay.json' is an overlay"
            : last.EndsWith(".schema", StringComparison.OrdinalIgnoreCase) ? "the build leaves '.schema' out of the slug"
            : slug.Equals("schemagen.lock", StringComparison.OrdinalIgnoreCase) ? "that is the lock's own name"
            : null;
    }

    private static string? FaultOf(string part) => part switch
    {
        "" => "a part of it is empty",
        "." or ".." => $"'{part}' would lead out of its folder",
        { Length: > LongestPart } => $"a part of it has {part.Length} characters, and {LongestPart} is the most",
        _ when part.IndexOfAny(['\\', ':', '*', '?', '"', '<', '>', '|', '%', ';']) is >= 0 and var at => $"'{part[at]}' stands in it",
        _ when part.Any(char.IsControl) => "a control character stands in it",
        _ when part[0] == '.' || part[0] == ' ' || part[^1] == '.' || part[^1] == ' ' => $"'{part}' begins or ends with a point or a space",
        _ when s_devices.Contains(part.Split('.')[0]) => $"'{part}' is the name of a device of Windows",
        _ => null,
    };
}
