using Microsoft.Net.Http.Headers;
using SchemaGen.MindVideo.Emulator.Storage;

namespace SchemaGen.MindVideo.Emulator.Http;

/// <summary>Checks the API key of a request.</summary>
internal sealed class Authorization(KeyTable keys)
{
    private const string Scheme = "Bearer ";

    /// <summary>Returns the refusal; null where the key is enabled.</summary>
    public ApiResponse? Refuse(HttpContext http)
    {
        string? header = http.Request.Headers.Authorization;
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Unauthorized(http, "missing_api_key", "The request needs an API key, as the header 'Authorization: Bearer <key>'.");
        }

        return keys.StateOf(header[Scheme.Length..].Trim()) switch
        {
            ApiKeyState.Enabled => null,
            ApiKeyState.Disabled => ApiResponse.Error(http, StatusCodes.Status403Forbidden, "api_key_disabled", "The API key is disabled."),
            _ => Unauthorized(http, "invalid_api_key", "There is no such API key."),
        };
    }

    private static ApiResponse Unauthorized(HttpContext http, string code, string message) =>
        ApiResponse.Error(http, StatusCodes.Status401Unauthorized, code, message).With(HeaderNames.WWWAuthenticate, "Bearer");
}
