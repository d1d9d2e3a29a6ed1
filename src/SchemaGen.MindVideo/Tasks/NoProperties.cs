using System.Collections.ObjectModel;
using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>The dictionary of objects that have no other properties.</summary>
internal static class NoProperties
{
    public static IReadOnlyDictionary<string, JsonElement> Instance { get; } = ReadOnlyDictionary<string, JsonElement>.Empty;

    /// <summary>The headers of results that have no response, or one without headers.</summary>
    public static IReadOnlyDictionary<string, string> Headers { get; } = ReadOnlyDictionary<string, string>.Empty;
}
