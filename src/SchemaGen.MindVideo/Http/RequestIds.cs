using System.Text.Json;

namespace SchemaGen.MindVideo;

/// <summary>Reads the platform's name of a request from the body of a response.</summary>
internal static class RequestIds
{
    /// <summary>Returns the id; <see langword="null"/>, where the body has none.</summary>
    public static string? Of(JsonElement body) =>
        body.ValueKind is JsonValueKind.Object && body.TryGetProperty("request_id", out JsonElement id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number ? ServerText.OneLine(id.ToString(), ServerText.LongestId) : null;
}
