namespace SchemaGen.Constraints.Formats;

/// <summary>The formats that are asserted. All others are annotations.</summary>
internal static class AssertedFormats
{
    private static readonly Dictionary<string, AssertedFormat> s_formats = new(StringComparer.Ordinal);

    public static IEnumerable<string> Names => s_formats.Keys;

    public static AssertedFormat? Find(string name) => s_formats.TryGetValue(name, out AssertedFormat? format) ? format : null;
}
