using System.Text;
using System.Text.Json;
using SchemaGen.Json;

namespace SchemaGen.Analyzers.Tests.Json;

/// <summary>System.Text.Json as a second opinion on what is valid JSON, and on what it says.</summary>
internal static class JsonOracle
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = JsonTree.MaxDepth };

    public static bool IsValid(string text)
    {
        try
        {
            Parse(text).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether both read the same values, names, numbers as written, and order, duplicates included.</summary>
    public static bool ReadsTheSame(string text, JsonNode root)
    {
        using JsonDocument document = Parse(text);
        return AreEqual(document.RootElement, root);
    }

    // There, a byte order mark at the start does not concern the JSON parser.
    private static JsonDocument Parse(string text) => JsonDocument.Parse(Encoding.UTF8.GetBytes(text.StartsWith('\uFEFF') ? text[1..] : text), Options);

    // Half a surrogate pair that stands in the text itself does not get through UTF-8, which is all that System.Text.Json reads.
    private static string ToUtf8AndBack(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static bool AreEqual(JsonElement element, JsonNode node) => (element.ValueKind, node) switch
    {
        (JsonValueKind.Object, JsonObject value) => element.EnumerateObject().ToArray() is var members && members.Length == value.Members.Count
            && members.Zip(value.Members).All(static pair => pair.First.Name == ToUtf8AndBack(pair.Second.Name) && AreEqual(pair.First.Value, pair.Second.Value)),
        (JsonValueKind.Array, JsonArray value) => element.GetArrayLength() == value.Items.Count
            && element.EnumerateArray().Zip(value.Items).All(static pair => AreEqual(pair.First, pair.Second)),
        (JsonValueKind.String, JsonString value) => element.GetString() == ToUtf8AndBack(value.Value),
        (JsonValueKind.Number, JsonNumber value) => element.GetRawText() == value.Text,
        (JsonValueKind.True, JsonBoolean value) => value.Value,
        (JsonValueKind.False, JsonBoolean value) => !value.Value,
        (JsonValueKind.Null, JsonNull) => true,
        _ => false,
    };
}
