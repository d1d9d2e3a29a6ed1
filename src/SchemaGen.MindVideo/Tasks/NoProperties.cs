using System.Collections.ObjectModel;
using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>The dictionary of objects that have no other properties.</summary>
internal static class NoProperties
{
    public static IReadOnlyDictionary<string, JsonElement> Instance { get; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
