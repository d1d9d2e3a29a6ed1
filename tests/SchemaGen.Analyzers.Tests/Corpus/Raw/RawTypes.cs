using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaGen.Analyzers.Tests.Corpus.Raw;

/// <summary>The types of JSON values as schemas call them.</summary>
internal static class RawTypes
{
    /// <summary>A value of each type; the last is a number that is not an integer.</summary>
    public static IEnumerable<JsonNode> Samples =>
        [.. new[] { "5", "\"no such value\"", "true", "[]", "{}", "0.5" }.Select(static text => JsonNode.Parse(text)!)];

    public static string Of(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        _ => "boolean",
    };

    /// <summary>The types that <c>type</c> names.</summary>
    public static IEnumerable<string> Named(RawSchema schema) => schema.Json["type"] switch
    {
        JsonArray names => names.Select(static name => (string)name!),
        JsonValue name => [(string)name!],
        _ => [],
    };
}
