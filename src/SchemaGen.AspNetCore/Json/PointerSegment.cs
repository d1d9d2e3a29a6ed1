namespace SchemaGen.AspNetCore.Json;

/// <summary>Names as segments of JSON Pointers (RFC 6901).</summary>
internal static class PointerSegment
{
    /// <summary>Returns a name as a segment, without the slash before it.</summary>
    public static string Of(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>Returns the name that a segment stands for.</summary>
    public static string NameOf(string segment) => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
