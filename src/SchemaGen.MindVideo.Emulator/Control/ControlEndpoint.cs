using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Http;

namespace SchemaGen.MindVideo.Emulator.Control;

/// <summary>What the endpoints under <c>/emulator</c> have in common: small JSON bodies, and no API key.</summary>
internal static class ControlEndpoint
{
    private const long LongestBody = 64 * 1024;

    /// <summary>Answers a request whose body is an object.</summary>
    /// <param name="http">The request.</param>
    /// <param name="handle">Makes the answer. An <see cref="InvalidDataException"/> or an <see cref="ArgumentException"/> says what is wrong with the object.</param>
    public static async Task WithObjectAsync(HttpContext http, Func<JsonElement, Answer> handle)
    {
        (JsonDocument? document, Answer? refusal) = await RequestBody.ReadAsync(http, LongestBody).ConfigureAwait(false);
        using (document)
        {
            Answer answer = document is null ? refusal! : Handle(http, document.RootElement, handle);
            await answer.SendAsync(http).ConfigureAwait(false);
        }
    }

    public static Answer Invalid(HttpContext http, string message) => Answer.Error(http, StatusCodes.Status400BadRequest, "invalid_request", message);

    public static Answer NotFound(HttpContext http, string message) => Answer.Error(http, StatusCodes.Status404NotFound, "not_found", message);

    private static Answer Handle(HttpContext http, JsonElement body, Func<JsonElement, Answer> handle)
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
            // The runtime adds the name of a parameter, which says nothing to a caller over HTTP.
            return Invalid(http, exception.Message.Split(" (Parameter", 2)[0]);
        }
        catch (InvalidOperationException exception)
        {
            return Answer.Error(http, StatusCodes.Status409Conflict, "conflict", exception.Message);
        }
    }
}
