using System.Collections.ObjectModel;
using System.Text.Json;

namespace SchemaGen.MindVideo;

internal static class NoProperties
{
    public static IReadOnlyDictionary<string, JsonElement> Instance { get; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
