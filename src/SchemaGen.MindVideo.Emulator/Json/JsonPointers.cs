namespace SchemaGen.MindVideo.Emulator.Json;

/// <summary>Builds JSON Pointers (RFC 6901).</summary>
internal static class JsonPointers
{
    public static string Append(string pointer, string name) =>
        pointer + "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
