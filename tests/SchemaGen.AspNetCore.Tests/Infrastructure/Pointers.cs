using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaGen.AspNetCore.Tests.Infrastructure;

/// <summary>The references of a document.</summary>
internal static class Pointers
{
    public static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(static member => member is { Key: "$ref", Value: JsonValue value } ? [value.GetValue<string>()] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    public static JsonElement? Find(JsonElement root, string reference)
    {
        JsonElement? found = root;
        foreach (string segment in reference.Split('/').Skip(1))
        {
            found = found is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(segment, out JsonElement child) ? child : null;
        }

        return found;
    }
}
