using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Http;

namespace SchemaGen.MindVideo.Emulator.Control;

/// <summary>The common part of the endpoints under <c>/emulator</c>: small JSON bodies, and no API key.</summary>
internal static class ControlEndpoint
{
    private const long LongestBody = 64 * 1024;

    /// <summary>Handles a request whose body is an object.</summary>
    /// <param name="http">The request.</param>
    /// <param name="handle">Returns the response. The message of an <see cref="InvalidDataException"/> or an <see cref="ArgumentException"/> becomes a 400, that of an <see cref="InvalidOperationException"/> a 409.</param>
    public static async Task WithObjectAsync(HttpContext http, Func<JsonElement, ApiResponse> handle)
    {
        (JsonDocument? document, ApiResponse? refusal) = await RequestBody.ReadAsync(http, LongestBody).ConfigureAwait(false);
        using (document)
        {
            ApiResponse response = document is null ? refusal! : Handle(http, document.RootElement, handle);
            await response.SendAsync(http).ConfigureAwait(false);
        }
    }

    public static ApiResponse Invalid(HttpContext http, string message) => ApiResponse.Error(http, StatusCodes.Status400BadRequest, "invalid_request", message);

    public static ApiResponse NotFound(HttpContext http, string message) => ApiResponse.Error(http, StatusCodes.Status404NotFound, "not_found", message);

    private static ApiResponse Handle(HttpContext http, JsonElement body, Func<JsonElement, ApiResponse> handle)
    {
        try
        {
            return handle(body);
        }
        catch (InvalidDataException exception)
        {
            return Invalid(http, exception.Message);
        }
        catch (ArgumentException exception)
        {
            // The runtime appends the name of a parameter, which means nothing to a caller over HTTP.
            return Invalid(http, exception.Message.Split(" (Parameter", 2)[0]);
        }
        catch (InvalidOperationException exception)
        {
            return ApiResponse.Error(http, StatusCodes.Status409Conflict, "conflict", exception.Message);
        }
    }
}
