namespace SchemaGen.Extensions.AI;

/// <summary>Names as segments of JSON Pointers (RFC 6901).</summary>
internal static class PointerSegment
{
    /// <summary>Returns a name as a segment of a JSON Pointer in a URI fragment, with the slash before it.</summary>
    public static string Of(string name) => "/" + Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));

    /// <summary>Returns the name that a segment of a JSON Pointer stands for.</summary>
    public static string NameOf(string segment) => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
